import { cue } from "../cue.ts";

export const guilt = cue({
  id: "guilt",
  words: [
    "why (was|am) (not i|i not) (good )?enough|i (was|am) (never|not) (good )?enough( for you)?|(you|you have) made me (feel|so|cry|sad|look)|(so|really|still) (angry|furious|mad|disappointed) (with|at|in) you",
    "(not|never) (even )?(care|cared|miss|love|loved)( about| for)? (me|us)( at all)?|(not|never) (even )?(want|wanted|fought)( for)? me(?=[.,!?]|$)|you do not (even )?care|in a hurry with me",
    "you (\\w+ ){0,3}(lied|hurt|left|ruined|betrayed|cheated|ignored|used|destroyed|wasted|blocked|ghosted|rejected|humiliated|promised)( to| on| about)? (me|us|my|everything|it all)",
    "(are|were) you (laughing|happy|smiling)|believe (that )?you (are|were|can|could|would|did)",
    "(was|is) it (something|anything|because of something) i (said|did)|(is|was) (he|she|that) the reason",
    "(broke|breaking|hurt|left|dumped|replaced|abandoned) me|left without a word|(throw|threw|thrown) (it|us|everything) (all )?away|had to (find|hear) (it |out )?from|never have time for me|run away from me|always run away|(broke|breaking) my heart",
    "(you have|you have got|you really have)? ?no idea (how|what) (hard|bad|awful|it|i|you)|do you (even )?know (how|what) (hard|bad|awful|it|i|you)",
    "because of you|thanks to you|your fault|you did (this|that) to",
    "everything i (did|gave|do)|all i did for|thanks for nothing",
    "(so |very |that )?happy without me|(happy|look happy)[.,]? (it )?must be (nice|easy|great)|must be (nice|easy|great) for you",
    "forgot(ten)? (all )?about me|moved on (so )?(fast|quickly|easily)",
  ],
  unless: ["no idea how to", "left me (the|a|an|some|with|his|her|their|two|three)", "that you (have )?no idea"],
  examples: [
    "You have no idea how hard this has been.",
    "I am like this because of you.",
    "It was your fault in the end.",
    "you look happy. must be nice",
    "thanks for nothing",
    "you lied to me",
    "was it something i said",
  ],
  passes: [
    "I have no idea how to cook rice.",
    "My aunt left me the piano.",
    "It is nobody's fault.",
    "It must be nice and warm there.",
  ],
});
