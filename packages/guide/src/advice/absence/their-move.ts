import { adviceRule } from "../../rule.ts";
import { theyWrote } from "../when.ts";

export default adviceRule({
  id: "absence/their-move",
  kind: "sign",
  say: "They came to you by themselves after a quiet time. Notice it, and leave it at that.",
  why: "People write for many reasons: kindness, boredom, missing you, a question. It proves nothing.",
  cites: ["absence/their-move-shows", "E40"],
  departs: {
    source: "When they come sniffing around, the silence has worked.",
    because: "A person who writes is not proof of a method. It can mean many things; answer what they asked.",
  },
  when: (s) => theyWrote(s) && s.facts.mine.length === 0,
  because: ({ facts }) => [facts.theirOpen],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-02-25 contact them text
       today 2026-02-26`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-02-20 contact me text
       2026-02-25 contact them text
       today 2026-02-26`,
    ],
  },
});
