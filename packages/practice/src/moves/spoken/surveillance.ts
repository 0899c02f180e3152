import { cue } from "../cue.ts";

export const surveillance = cue({
  id: "surveillance",
  words: [
    "you (liked|like|follow|followed|unfollowed|commented|posted|shared)( on)? (his|her|their|my|that|a) (photo|picture|post|story)s?|you (follow|followed|unfollowed) (him|her|them|me)",
    "i saw you (with|at|in|on|last|yesterday|this|the other|through)",
    "(your|our) (friends?|sister|brother|mother|father|cousins?|neighbours?) (told|tells|tell|said|says) (me )?(everything|all|you (are|were|have|had|did)|that you|about you)",
    "i (saw|noticed|read|looked|heard|see)( \\w+)? (your (photos?|stor(y|ies)|posts?|profile|pictures?|instagram|insta|facebook|page|car)|that you (were|are|have|went|met|moved)|you (were|are|have|went|met|moved|left|got|started|changed)|on your|about you)",
    "(people|somebody|they|friends|everybody|[a-z]+) (tell|tells|told|said to) me (you|that you|about you)",
    "i (drove|drive|walked|walk|went|go|cycled|cycle) past your",
    "i know (you were|where you were|who you|you have been|where you)",
    "(saw|found|seen) you on (tinder|bumble|hinge|facebook|instagram|the apps)|you were online|i know (you|when you|that you) (go|went|run|work|live|are)|i asked (your|everybody|people)[a-z ]{0,20} (about|how) you|i (looked|googled|searched) (you|for you)( up| online)?",
  ],
  unless: ["told me you (said|say) (hello|hi)", "i see (you are|you have) (busy|got|found|wearing|carrying|reading)"],
  examples: [
    "I heard you were out on Friday.",
    "I saw your photos from the lake.",
    "Somebody told me you moved.",
    "i drive past your house sometimes",
    "i saw you were in rome",
  ],
  passes: [
    "I saw a heron in the park.",
    "I read a good book.",
    "I noticed the new shop.",
    "I heard it will rain.",
    "I see you are busy.",
  ],
});
