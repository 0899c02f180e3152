import { draftCheck } from "../check.ts";
import { phrases } from "../phrases.ts";

export const guilt = draftCheck({
  id: "guilt",
  label: "guilt",
  severity: "warn",
  say: "This hands them a debt.",
  instead: "Cut it.",
  why: "What is given out of guilt is short-lived, and it turns the wish to see you into a duty.",
  cites: ["absence/no-guilt-or-pity", "care/no-manipulation"],
  find: phrases(
    "(you )?(still )?owe me (an explanation|a proper goodbye|that much|better than|the truth|at least)",
    "after (all|everything) (that )?(i|i've|we|we've) .. (did|done|do|gave|given|been through|sacrificed)( for (you|us))?",
    "you broke (us|me|my heart|this family|my .. heart|your .. heart)",
    "you (did this|have done this|done this)( to (me|us))?",
    "you (ruined|destroyed|wrecked) (me|us|my life|everything|this family|it all)",
    "i (gave up|sacrificed|gave you|turned down|moved) .. for you",
    "i gave you (everything|my|the best|* years)",
    "how could you",
    "(hope|i hope) you're happy( now)?",
    "(thanks|thank you|thx) for (wasting|ruining|throwing|nothing|breaking)",
    "this is (all )?your fault",
    "i was (always )?there for you",
    "(when|the night|the day) your (mum|mom|dad|mother|father|nan|gran|brother|sister) (died|was dying|was sick|was ill|passed)",
    "look what you('ve| have)? (did|done) to (me|us)",
    "never once (said|asked|thanked)",
    "the least you (can|could) do",
    "you (just )?threw (it|us|me|this|that|everything) (all )?away",
  ),
  flags: ["[[After everything I did for you]] this is it", "[[You owe me a proper goodbye]]"],
  allows: [
    "Thanks for looking after the dog on Sunday.",
    "I owe you twelve euros for the tickets, sent just now.",
    "After everything was packed we went for chips.",
  ],
});
