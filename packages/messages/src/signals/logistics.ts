import { signal } from "../check.ts";
import { phrases } from "../phrases.ts";

export const logistics = signal({
  id: "logistics",
  say: "Something practical.",
  cites: ["care/belongings", "care/children"],
  find: phrases(
    "(the )?(vet|handover|pick ?up|drop ?off|school|nursery|parents' evening|dentist|swimming|football practice|half term|inset)",
    "(transfer|transferred|paid|pay|owe|split|refund|invoice|bank|account|joint|mortgage|tenancy|utilities|electric|water bill|direct debit)",
    "(meter reading|forwarding|signature|sign (the|this|it)|estate agent|removal|storage|wifi|contract)",
    "(leave|left|leaving) (it|them|the keys|your *) (with|at|in|on|by|under|behind)",
  ),
  lean: phrases(
    "(your|ur|the|my) (post|mail|letter|letters|parcel|keys|key|deposit|bill|bills|rent|lease|passport|things|stuff|box|boxes|meter|boiler|landlord|bike|council tax|gas|insurance|car|tv licence|forwarding address|direct debit|charger|tools|books|clothes|bag|coat|records)",
    "(pick|picking|collect|collecting|drop|dropping|hand|handing) (up|off|over|it|them|him|her|the (kids|dog|cat|boys|girls)|your|back)",
    "(the|your|my) (dog|cat|kids|boys|girls|children|son|daughter)",
    "(keys|post|mail|letter|bill|deposit|rent|box|boxes|parcel|vet|school|dog|cat|kids|car|bank|money|address|account|form|sign|appointment|boiler|landlord|coat|charger|tools|books|flat|house)",
    "(at|by|on|before|after) (monday|tuesday|wednesday|thursday|friday|saturday|sunday|[0-9]{1,4})",
    "(collect|pick|drop|leave|left|send|posted|forward|need|reading|cancel|paid|pay)",
  ),
  flags: ["the agent needs your [[signature]] by Friday", "he sees [[the vet]] on Friday"],
  allows: ["I miss you", "leave me alone", "That was the best laugh in weeks."],
});
