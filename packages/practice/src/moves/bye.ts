import { cue } from "./cue.ts";

/** A goodbye, or the sentence that announces one. */
export const bye = cue({
  id: "bye",
  words: [
    "(good)?bye( bye)?",
    "good ?night",
    "(have|need|ought|had better|better|must|should|have got|'ve got|'d better) (to )?(really )?(get|be|head|get moving|be getting|be heading) (on|off|going|back|home|moving|on my way)",
    "(have|need|had better|must|should|have got|'ve got|'d better) (to )?(really )?(go|run|dash)(?= now|[.,!]|$)",
    "(i'll|i will|let me|i should) (let|leave) you( (get|go|to)| in peace)",
    "i (won't|will not|do not want to|don't want to) (keep|hold) you",
    "have a (very )?(good|nice|lovely|great|safe|quiet|fine)( rest of the)? (one|day|evening|night|week|weekend|time|trip|journey|afternoon|morning|party|birthday)",
    "enjoy (the rest|the party|the film|the evening|the weekend|your (evening|night|day|weekend|walk|trip|dinner|party))",
    "(?<!to |not )see you( around| later| then| soon)?[.!]?$",
    "look after yourself|mind how you go|safe (travels|journey|home)|all the best",
    "(i'm|i am) off( now| then)?[.,!]",
  ],
  unless: ["(say|said|saying|proper|never|without a) goodbye", "(do|did|does|why do) you (have|need) to"],
  examples: [
    "I have to get on. It was good to see you. Take care.",
    "Of course. Have a good evening.",
    "Hi. I will let you get on.",
    "Goodbye.",
    "I should get going, really.",
    "I won't keep you. All the best.",
    "Well, have a lovely rest of the day.",
    "See you around.",
    "I must run. Bye!",
  ],
  passes: [
    "Good to see you.",
    "We never said goodbye properly.",
    "All right. Take care.",
    "I have to say, you look well.",
    "Do you have to go now?",
    "I have to get the bread, it is always gone by now.",
    "I will see you there on Monday, I suppose.",
  ],
});

/** Words that are a goodbye unless they only soften a yes: "Take care." and "All right. Take care." */
export const farewell = cue({
  id: "farewell",
  words: ["take care( of yourself)?[.!]?$", "(good|nice|lovely) seeing you[.!]?$"],
  examples: ["Take care.", "It was nice seeing you."],
  passes: ["I take care of the garden now.", "Good to see you."],
});
