import { cue } from "../cue.ts";

const partner = "(boyfriend|girlfriend|partner|date|bloke|fella|lover|flame|other half)";

export const datingProbe = cue({
  id: "dating-probe",
  words: [
    "(do|does|did) (you|they|he|she) (really )?(love|make) (them|him|her|you happy)|(who|what) is the (new|lucky) (one|person|man|woman|guy|girl)|somebody in your life",
    "(are|so) you (still |two )?(seeing|dating|single|taken|with somebody|with (him|her|them)|going out with|on your own|on the apps|together|a couple)( somebody| them| else| these days| now| yet| with them| new)?(?= at| now| yet| these| then|[?.,!]|$)",
    "(seeing|dating|met|found|met up with) somebody( else| new| special| at the moment| now| yet| already)*(\\?|$)",
    "(?<!i )(?<!i have )(?<!i am )met somebody( else| new)?(\\?|$)",
    `(a|your|new|any|got a) (new )?${partner}`,
    "(is|are) (it|you two|they|you both|that) (serious|together|a couple|an item|official)",
    "who (is|are) (it|that|this|they|your friend|the lucky( one)?|he|she)( then| with you| now| over there)?(?=[?.,!]|$)",
    "(how|where) did you (two )?meet( them| each other| him| her)?(\\?|$)",
    "how long (has (it|this|that)|have you( two)?) been (going on|seeing|together|with)",
    "do i know (them|him|her)|is there (somebody)( else| new| special)?",
    "(come|came) (here )?with somebody|here with somebody|here (alone|on your own)\\?",
    "happy with (them|him|her)|happier than|(they|he|she) treat(s)? you (well|right|ok)",
    "who are you (here |out )?with|(who )?did you (come|go|arrive) (here )?with( somebody)?(?= tonight| today|[?.,]|$)|(was|is|were) there (somebody|anybody)( else| new)?( back then)?|(happy|in love|living|moved in|sleeping) (with|already)(?= (him|her|them|somebody)|[?]|$)|(has|have) (he|she|they) moved in|(is this|are you on) a date|(look|so) (cosy|cozy|in love|sweet together)|on (tinder|bumble|hinge|the apps)|(on|going on|been on) (a |any |many )?dates?(?= with|\\?|$)",
  ],
  unless: [
    "seeing (the|a) (doctor|dentist|film)",
    "(save|what is|which|set|fix|what) (the|a|that) date",
    "who is (it|that|this) by",
    "(date|dates) with the (dentist|doctor|bank)",
    "i (am|was|came) (here )?with (a |some|my )",
  ],
  examples: [
    "Are you seeing somebody at the moment?",
    "Is it serious with them?",
    "And who is this?",
    "How did you meet?",
    "Are you here with somebody?",
    "got a new girlfriend yet?",
    "seeing anyone?",
    "r u single",
  ],
  passes: [
    "Are you seeing the doctor about the knee?",
    "Who is the band tonight?",
    "I met a cousin of yours, years ago.",
    "Who is it by?",
    "Have you set a date for the exam?",
  ],
});
