import { cue } from "../cue.ts";

export const pity = cue({
  id: "pity",
  words: [
    "(cannot|could not|do not|have not been able to) (sleep|eat|stop crying|function|cope|go on without)",
    "(nothing|not much) (is|feels) (right|good|the same)( without you| any more)?",
    "(so|very|terribly|really) (lonely|alone|unhappy|miserable)|i (cry|cried|have been crying)|been (so )?lonely",
    "(been|having) (an? )?(awful|terrible|horrible|really hard|very hard|hell|hellish)( time| few months| few weeks| year| weeks| months| without| since)",
    "i (have been|am|was) (a (total |complete )?(mess|wreck)|lost without|falling apart|not coping|in pieces|broken|heartbroken)",
    "not (doing|coping) (so )?(well|good|great) (without you|since|at all)|(hell|hard|empty) without you",
    "nobody (loves|wants|likes) me|i have nobody",
  ],
  unless: ["(could not|cannot|do not) (sleep|eat) (in|after|late|meat|gluten|before|on|breakfast|much)"],
  examples: [
    "I cannot sleep any more.",
    "I have been a mess.",
    "It has been a very hard few months. I am so lonely.",
    "im not doing well without you",
    "it's been hell without you",
  ],
  passes: [
    "I was up early, I slept well.",
    "It was a hard week at work.",
    "I got lost on the way.",
    "The kitchen is a mess.",
  ],
});
