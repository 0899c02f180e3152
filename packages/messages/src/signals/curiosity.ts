import { signal } from "../check.ts";
import { phrases } from "../phrases.ts";

export const curiosity = signal({
  id: "curiosity",
  say: "They ask about you.",
  cites: ["they-write/major-sign", "they-write/motives-differ"],
  find: phrases(
    "how('s| is|s| are| r|'re|ve|'ve| have| did| was| has) (you|u|your|ur|things|it|life|work|the (new|job|move|flat|course|knee|leg|ward|garden|baby|band|running|exam|interview)|everything|everyone|that|uni|school|the)",
    "(how|what) (have|are|r|did) (you|u) (been|doing|up to|end|get|keeping|getting|holding|feeling|like|think)",
    "(what('s| is|s|ve|'ve| have|re| are)) (you|u|new|your|been|going|the)",
    "(are|r|do|did|have|will|is) (you|u|ur|your) (still|ever|really|going|working|living|doing|playing|ok|okay|alright|well|at|in|get|manage|finish|pass|mum|dad|sister|brother)",
    "(where|when) (are|r|did|do) (you|u)",
    "(did|have) (you|u) .. (job|exam|interview|marathon|test|move|results)",
  ),
  flags: ["[[how are you]]", "hey [[how's work]] going?"],
  allows: ["Leave it with the neighbour.", "It is over and I mean it.", "I loved that day at the lake."],
});
