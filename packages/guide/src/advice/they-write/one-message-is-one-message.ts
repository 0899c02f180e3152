import { adviceRule } from "../../rule.ts";
import { theyWrote } from "../when.ts";

export default adviceRule({
  id: "they-write/one-message-is-one-message",
  kind: "sign",
  say: "One message is one message. Look for plain interest that comes more than once, or ask, once.",
  why: "The same words can come from very different reasons, and people overrate such signs.",
  cites: ["they-write/major-sign", "they-write/motives-differ", "E19", "E40"],
  departs: {
    source: "An unexpected message shows strongly that the ex wants to return.",
    because: "On its own it is a weak sign. Only their words can say what they want.",
  },
  when: theyWrote,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-25 contact them text
       today 2026-01-26`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-25 boundary no-contact
       2026-01-26 contact them text
       today 2026-01-27`,
    ],
  },
});
