import { cue } from "../cue.ts";

export const pleading = cue({
  id: "pleading",
  words: [
    "(one|a) (last|final|more) (try|chance|time|talk|meeting|coffee|word)(?! for today)",
    "(be|get|are) (my|mine)( again)?(?=[.,!?]|$)|(we|us) (again|back)(?=[.,!?]|$)",
    "(please )?do not (go|leave|hang up)( yet| now| like this| so soon| me)?(?=[.,!]|$)",
    "(stay|wait)( \\w+)? (five|ten|two|one|a few|a couple of|a|a little) ?(more |little )?(bit|while|longer|minutes?|moment|second)",
    "(just|only|all i want is) (five|ten|two|one|a few|a couple of) (more )?minutes?",
    "(try|start) (again|over|once more|from the beginning|from scratch)( with (me|us))?(?=[.,!?]|$)",
    "(give|gives) (us|me|this|it) (one |a |another |a second |one more )+(chance|try|go)|(one|another) (more )?chance",
    "(^|please )(come home|stay)(?=[.,!]|$)|(please )+(can|could) we( please)? (just )?(talk|try|meet)|(can|could) we please|(get|be) back together|(make|get) (it|this|us) work(ing)?(?=[.,!]|$)|make it work|i swear|(will|would) be different|do not do this|you cannot (just )?(leave|go|do this|walk away)|i will wait for you|not leaving",
    "cannot we (just )?(talk|try|sit|go back)|can we not (just |at least )?(talk|try|sit|go back)",
    "(have|get|want) you back|take me back|come back(?= to me| home|[.,!?]|$)",
    "please (just )?(stay|wait|listen|let me (explain|finish|talk|stay|try|say|see|in)|hear me out|talk to me)|hear me out",
    "(i would|i will) do anything|(i will|i can) change(?= for you| i promise|[.,!]|$)|i have changed(?=[.,!]|$)|i am (a )?(different|changed)( person| now)?(?=[.,!]|$)",
    "(cannot|could not) (live|go on|be|do this) without you",
    "not even as friends|(at least|still|just) be friends",
    "i am (begging|on my knees)|i beg you",
  ],
  unless: ["do not go to any trouble", "i have changed (jobs?|my|the|flats?|doctors?|trains?)", "did you come back"],
  examples: [
    "Please do not go yet.",
    "Could we not try again?",
    "Just five more minutes.",
    "Please let me explain.",
    "i'll change, i promise",
    "please come back",
    "stay a bit",
  ],
  passes: [
    "Do not go to any trouble.",
    "I go running again.",
    "I will try again with the tomatoes.",
    "When did you come back from Spain?",
    "I have changed trains twice today.",
  ],
});
