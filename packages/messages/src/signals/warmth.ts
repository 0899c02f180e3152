import { signal } from "../check.ts";
import { phrases } from "../phrases.ts";

export const warmth = signal({
  id: "warmth",
  say: "Friendly. Friendly is friendly; more would need words.",

  cites: ["they-write/motives-differ"],
  find: phrases(
    "(thank you|thanks|thx|ty|cheers|tysm)( (so much|a million|for|again|a lot|x+|really|that))",
    "(haha+|hahaha+|lol|lmao|lmfao|hehe+|rofl)",
    "(😂|🤣)",
    "(proud of you|happy for you|glad (you|it|that|to hear)|so pleased|well done|congrats|congratulations|good for you|chuffed for you)",
    "(happy birthday|good luck|get well|merry christmas|happy new year|happy christmas|safe travels|safe flight|eid mubarak|best of luck|break a leg)",
    "(you|u) (were|are|r|'re|always were) (always |so |really |very |a |still )?(kind|lovely|funny|brilliant|good|great|decent|sweet|thoughtful|star|legend|amazing|best|hilarious)",
    "(hope|hoping) (you're|you|u|your|ur|all|it|the|that) .. (well|good|great|ok|okay|goes|went|better|alright|happy|grand)",
    "(means|meant) a lot",
    "(made|making) (me|my) (laugh|smile|day|cry laughing|giggle|chuckle)",
    "(sweet|lovely|kind) of you",
    "(thinking of you|sending (love|a hug|hugs)|take care|look after yourself|big hug|hugs)",
  ),
  flags: ["[[haha]] stop it", "[[thank you for]] the lift, you saved me"],
  allows: ["Your key is under the mat.", "It is over.", "The lawyer will write to you."],
});
