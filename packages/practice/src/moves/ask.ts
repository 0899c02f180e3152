import { cue } from "./cue.ts";

/** Begins a sentence, after a hello or a small word. */
const start =
  "(?:^|[.!?,] |(?:^|[.!?,] )(?:so|and|oh|well|hey|hi|hello|ok|anyway|good|but|yes|ha|now|then|not bad|fine|thanks|good thanks|i am (?:fine|good|well))[,.!]? )";
const about = "(you|your|yours|yourself|they|everybody|the [a-z]+|things|it|work|life|all|everything)";

/** A question about them, with or without its mark. */
export const ask = cue({
  id: "ask",
  bySentence: true,
  words: [
    `how (are|is|was|were|did|does|do|have|has|goes) (${about}|she|he)`,
    "how you (been|doing|keeping)|how have things been",
    `${start}(what|where|whereabouts|when|which|who) (is|are|was|were|did|do|does|have|has|will|would|kind|sort|else|bakery|shop|course|part|one|won|made|brings|broke|next|happened to the)`,
    `${start}(what|which) [a-z]+ (is|are|was|were|do|did|does|have|broke)`,
    `${start}how (far|long|often|many|much|old|big|cold|warm|late|early|hard)( [a-z]+)? (is|was|are|do|did|does)`,
    `${start}how is [a-z]+`,
    `(^|[.!?,] )hows [a-z]+`,
    `${start}(are|were|did|do|have|will|would|is|was|has|does|had) ${about}`,
    `(and|what about|how about) (you|your|yours|yourself|yourselves)(?=[?.!,]|$| mother| father| sister| brother| family| job| work| cat| dog)`,
    "(fine|good|well|thanks|bad|ok|all right),? you(rself)?(?=[?.!]|$)",
    `${start}(you|all|everything|everybody|any|anything|something|still|been|up to|doing|got|been up to|long|busy|much)( [^.!?]{0,50})?\\?`,
    `${start}(still|been up to|doing anything|up to anything|any plans|any news|got any) [^.!?]{2,50}$`,
    "^(hey |hi |oh )?you (ok|all right|good)$",
    "tell me (about|more|everything|how)",
    "[^.!?]{4,70}\\?",
  ],
  unless: [
    // Tags and echoes ask nothing.
    "^[^.!?]*(is it not|is not it|are not they|do you not think|do not you think|you know|know what i mean|, (right|eh|huh|no)|are we|was it not|was not it)\\?$",
    "^(oh |ah |wow |no )?(really|already|sorry|pardon|what|seriously|is it|did you|do you|are you|you did|ok|yes|no|hello)\\?*$",
    // What one asks to do oneself is no question about them.
    "(can|shall|should|may|could|do|am|will) i [^.!?]{0,60}\\?$",
    "^(what|how) (a|an|nice|lovely|funny|strange|weird|kind|sweet|good|great|wonderful)(?= |[.!]|$)",
    "^how you do it",
  ],
  examples: [
    "Hello. How are you, and how is your family?",
    "What have you been doing lately?",
    "And your family, all well?",
    "Are you still swimming?",
    "I am fine. And you?",
    "How is the new place?",
    "How did the exam go?",
    "how r u",
    "hows your mum doing",
    "still running?",
    "who won?",
    "any plans for the weekend?",
    "so what's the cat called",
  ],
  passes: [
    "It is cold today, is it not?",
    "You look well.",
    "They have moved the bread again. I always end up in this aisle.",
    "I do not know how you do it.",
    "what a day",
    "really?",
    "lovely weather isn't it",
    "Shall I read you the number?",
    "Already?",
  ],
});
