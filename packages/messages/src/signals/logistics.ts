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
  flags: ["the agent needs your [[signature]] by Friday", "he sees [[the vet]] on Friday"],
  allows: ["I miss you", "leave me alone", "That was the best laugh in weeks."],
});
