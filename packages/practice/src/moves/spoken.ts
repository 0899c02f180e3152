/**
 * Wordings said out loud that the message checks leave to their model, which practice does not load: it answers the same
 * for ever, and the model was made from written messages. Each cue speaks for one of the checks.
 */
import { type Cue, cue } from "./cue.ts";

export const spoken: readonly Cue[] = [
  cue({
    id: "longing",
    words: [
      "(have|'ve|really|so|did|do)? ?miss(ed)? (you|us|this|having you|your (voice|face|laugh))",
      "(thinking|think|thought) (of|about) (you|us)",
      "do you (ever |still )?miss (me|us|it)",
      "(want|wanted|wish) (you|us) back",
      "(feelings for you|still love|love you|in love with)",
      "(like|as) (it|we) (was|were|used to)(?= be|[.,!?]|$)",
    ],
    unless: ["(nearly|almost|just) missed you", "you must miss"],
    examples: [
      "I have missed you so much.",
      "Do you miss me? I think about us.",
      "Honestly, I still have feelings for you.",
    ],
    passes: ["I missed the bus.", "I nearly missed you there, behind the flowers.", "I think of moving."],
  }),
  cue({
    id: "dating-probe",
    words: [
      "(are|so) you (still )?(seeing|dating|with|going out with|on your own|on the apps) ?(anyone|anybody|someone|somebody|them|else|these days|now)?(?= at| now| yet| these|[?.,]|$)",
      "(seeing|dating|met) (anyone|anybody|someone|somebody)( else| new| at the moment| now| yet)?\\?",
      "(is it|are you two|are they) (serious|together|a couple)",
      "who (is|are|'s) (it|that|this|they|your friend|the lucky)( then| with you| now)?(?=[?.,]|$)",
      "(how|where) did you (two )?meet( them| each other)?\\?",
      "how long (has (it|this|that)|have you( two)?) been (going on|seeing|together|with)",
      "do i know them|is there (someone|somebody|anyone|anybody)( else| new)?",
      "(come|came) (here )?with (someone|somebody|anyone|anybody)|here with (someone|somebody|anyone|anybody)|here (alone|on your own)\\?",
      "happy with them|happier than",
    ],
    unless: ["seeing (the|a) (doctor|dentist|film)"],
    examples: [
      "Are you seeing somebody at the moment?",
      "Is it serious with them?",
      "And who is this?",
      "How did you meet?",
      "Are you here with somebody?",
    ],
    passes: [
      "Are you seeing the doctor about the knee?",
      "Who is the band tonight?",
      "I met a cousin of yours, years ago.",
    ],
  }),
  cue({
    id: "pleading",
    words: [
      "(please )?(do not|don't) (go|leave|hang up)( yet| now| like this| so soon)?(?=[.,!]|$)",
      "(stay|wait)( \\w+)? (five|ten|two|one|a few|a couple of|a) (more |little )?(minutes?|moment|second)",
      "(just|only|all i want is) (five|ten|two|one|a few|a couple of) (more )?minutes?",
      "(try|start) (again|over|once more|from the beginning)( with (me|us))?(?=[.,!?]|$)",
      "(give|gives) (us|me) (one |a |another |a second )(more )?(chance|try)",
      "can('t| not) we (just )?(talk|try|sit|go back)",
      "(have|get|want) you back|take me back|come back to me",
      "please (stay|wait|listen|let me (explain|finish|talk|stay|try|say|see|in)|hear me out|talk to me)",
      "(i would|i'd|i will) do anything",
    ],
    unless: ["do not go to any trouble"],
    examples: ["Please do not go yet.", "Could we not try again?", "Just five more minutes.", "Please let me explain."],
    passes: ["Do not go to any trouble.", "I go running again.", "I will try again with the tomatoes."],
  }),
  cue({
    id: "pressure",
    words: [
      "(call|ring|text|write) (me )?back( when| as soon|,| please|[.!]|$)",
      "(please )?(call|ring|text|answer|write to) me( when| as soon| back| please|,|[.!]|$)",
      "(just|at least) (tell|say|give|answer|explain)",
      "tell me (why|what i|the truth|what happened)",
      "why (not(?=\\?)|won't you|will you not|did you not (write|call|answer))(?= |[?.,]|$)",
      "(you owe|i deserve|i need|i want) (me |to know|to hear|an? )(an? )?(answer|explanation|why|it)?",
      "(let me|tell me|say) (know )?(if|whether|when) you (got|get|have got|hear) this",
      "you (have to|must|could at least|should at least) (talk|listen|answer|hear|say|tell|give)",
      "(please )?pick up(?=[.,!]| the phone|$)",
      "(?<=^|[.!?] )finally(?=[.,!])|about time|took you long enough",
    ],
    unless: [
      "no need to|need not|please do not|(do not|don't|never) (call|ring|text|write)|rather you did not",
      "call me (if|when) (the|your) (parcel|post)",
      "we finally|i finally",
      "i need an? (umbrella|coffee|break)",
    ],
    examples: [
      "Call me back as soon as you get this.",
      "Can you at least tell me why?",
      "You could at least give me a reason.",
      "I was hoping you would ring. Finally.",
      "Please call me back.",
    ],
    passes: [
      "I finally learned to cook rice.",
      "No need to ring back.",
      "They call me the plant person at work now.",
      "I need a coffee.",
    ],
  }),
  cue({
    id: "guilt",
    words: [
      "(broke|breaking|hurt|left) me|(broke|breaking) my heart",
      "(you have no idea|do you know) (how|what) (hard|bad|awful|it|i|you)",
      "because of you|thanks to you|your fault|you did (this|that) to",
      "everything i (did|gave|do)|all i did for",
    ],
    unless: ["no idea how (to|you)", "left me (the|a|some)"],
    examples: [
      "You have no idea how hard this has been.",
      "I am like this because of you.",
      "It was your fault in the end.",
    ],
    passes: ["I have no idea how to cook rice.", "My aunt left me the piano.", "It is nobody's fault."],
  }),
  cue({
    id: "breakup-talk",
    words: [
      "(about|why) (us|we) (broke|split|ended)",
      "(talk|speak|something to say|say) about (us|what happened|it all|that night)",
      "(when|since|after|before) (we|you) (broke|split|ended|left|were together)",
      "(why|how) (we|it|you) (ended|left|went wrong|broke|stopped loving)",
      "what (i|we|you) did wrong|what went wrong|where (it|we) went wrong",
      "(go|went) wrong (with|between) us",
    ],
    examples: [
      "We should talk about us.",
      "I keep asking myself what went wrong.",
      "It has been strange since we broke up.",
    ],
    passes: ["What went on at work today?", "What happened to the old bakery?", "It broke on the way home."],
  }),
  cue({
    id: "surveillance",
    words: [
      "i (saw|noticed|read|looked|heard)( \\w+)? (your (photos?|stor(y|ies)|posts?|profile|pictures?)|you were (out|online|there|with)|on your|about you)",
      "(people|somebody|someone|they|friends) (tell|told|said to) me (you|that you|about you)",
      "i (drove|walked|went|cycled) past your",
      "i know (you were|where you were|who you|you have been)",
    ],
    examples: ["I heard you were out on Friday.", "I saw your photos from the lake.", "Somebody told me you moved."],
    passes: ["I saw a heron in the park.", "I read a good book.", "I noticed the new shop."],
  }),
  cue({
    id: "jealousy-bait",
    words: [
      "i('m| am|'ve been| have been)? ?(also )?(seeing|dating|going out with) (someone|somebody|people|a few)",
      "(someone|somebody) (at work|from the gym) (likes|fancies|keeps asking)",
      "i have (met|found) (someone|somebody)( too| as well)?(?=[.,!]|$)",
    ],
    examples: ["I have been seeing somebody too, you know.", "Well, I have met somebody as well."],
    passes: ["I am seeing the dentist on Friday.", "I met a cousin of yours, years ago."],
  }),
  cue({
    id: "hostility",
    words: [
      "you (never|always|only ever) (cared|listened|think|thought|do|did|say|said|wanted|run|leave|left)",
      "(typical|just like you|so selfish|selfish|heartless|cold-hearted|pathetic|liar|lying)(?= |[.,!?]|$)",
      "(how|could you be) (dare you|so cold|so cruel)|how nice for you",
    ],
    unless: ["always (said|say) (the|how|so)", "always wanted to"],
    examples: ["You never cared about me.", "That is just like you.", "How nice for you."],
    passes: ["You always wanted to go there.", "It was a cold day.", "I always end up here."],
  }),
  cue({
    id: "pity",
    words: [
      "(cannot|can't|could not|do not|don't) (sleep|eat|stop crying|function|cope|go on without)",
      "(nothing|not much) (is|feels) (right|good|the same)( without you| any more)?",
      "(so|very|terribly|really) (lonely|alone|unhappy|miserable)|i (cry|cried|have been crying)",
      "(been|having) (an? )?(awful|terrible|horrible|really hard|very hard) (time|few months|few weeks|year|weeks|months)",
      "i (have been|am|was) (a mess|lost|falling apart|not coping|in pieces)",
    ],
    examples: [
      "I cannot sleep any more.",
      "I have been a mess.",
      "It has been a very hard few months. I am so lonely.",
    ],
    passes: ["I was up early, I slept well.", "It was a hard week at work.", "I got lost on the way."],
  }),
];
