import { cue } from "./cue.ts";

const names = "( robin| noa| kim| sam| jo| you two| both| then| now| for now)?";

/** A goodbye, or the sentence that announces one. */
export const bye = cue({
  id: "bye",
  words: [
    `(good)?bye( bye)?${names}`,
    "^so long|good ?night|night night|cheerio|toodle-?oo|ciao|tsch(ü|ue)ss|adieu|adios|^(see you )?laters?[.!]*$|^night[.!]*$",
    "(have|need|ought|had better|had best|would best|better|must|should|have got) (to )?(really )?(get|be|head|get moving|be getting|be heading|crack) (on|off|going|back|home|moving|on my way|over)",
    "(have|need) to catch (my|the|a)|(have|need|had better|must|should|have got|ought to|better) (to )?(really )?(go|run|dash|leave|rush|get to (work|the|my)|find my|pay)(?= now| soon| in| and| back| home| to (my|the|work)|[.,!]|$)",
    "^(right|anyway|well|ok|so)?[,.]? ?better (go|be off|get (on|going|back))",
    "(i will|let me|i should|i am going to) (let|leave) you (get|go|to|both|two|in peace)",
    "i am going to (head|go|make a move|get going|find|join|pay|say hello to|look for)( home| off| now| back| my| the| over)?",
    "(i am|i will be) (heading|going) (off|home|back|over|now)|i am (leaving|away) now|^(well|right|ok|so|anyway)?[,.]? ?(i am going (that|this) way|this is (me|my (stop|aisle|floor|street|bus|train|tram)))(?=[.,!]|$)|^off i go|out of your way|^take it easy[.!]*$",
    "(i will not|will not|i do not want to|let me not|do not let me|i should not) (keep|hold) you",
    "have a (very |really )?(good|nice|lovely|great|safe|quiet|fine|wonderful)( rest of the)? (one|day|evening|night|week|weekend|time|trip|journey|afternoon|morning|party|birthday|meal|sunday|saturday)",
    "have (fun|a good)( tonight| today| there|[.!]|$)",
    "^.{0,60}enjoy (the|your) (rest|[a-z]+)( of .{1,20})?( you two| both| robin)?[.!]*$|enjoy your(self|selves)",
    `(?<!to |not |can |i |will |and |when )see you( around| round| later| then| soon)?${names}[.!]*$`,
    "(speak|talk) (soon|later|then)(?=[.,!]|$)|(?<!will |can |to )see you (soon|then|at|on|there|in|next|tomorrow|monday|later)[^?]{0,20}[.!]*$|until (next time|then|we meet)[.!]*$|(see you (soon|then))(?=[.,!]|$)",
    "look after yourself|mind how you go|safe (travels|journey|home|trip)|all the best|get home (safe|safely|well)",
    "i am off( now| then| home)?(?=[.,!]| to |$)",
    "(my|the) (bus|train|tram|taxi|lift|stop|friends?|people|sister|brother|parents) (is|are) (here|coming|waiting|outside|calling)|that is my (bus|train|tram|stop|cue)",
    "^(right|ok|so|anyway|well)?[,.]? ?(time (for me )?to (go|head|leave)|back to (work|my|the|it)( for me)?)",
    "^(right|anyway|well then|ok then|ok|so)[,.] .{0,40}(good|nice|lovely|great) (to see|seeing) you",
    "(i )?hope you (catch|make|get) (it|your)|^(ok |well )?(good|best of) luck( today| tonight| tomorrow| then)?[.!]*$|good luck (with|for) [^.!?]{2,30}[.,!]? (bye|i have)",
  ],
  unless: [
    "((?<!i will )say|said|saying|proper|never|without a) goodbye",
    "(do|did|does|why do) you (have|need) to",
    "(have|need) to (go|get|be|leave)( \\w+)? (so|this) (soon|early)",
  ],
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
    "gotta go",
    "anyway. my bus is here",
    "byeee",
    "i'm off then",
  ],
  passes: [
    "Good to see you.",
    "We never said goodbye properly.",
    "All right. Take care.",
    "I have to say, you look well.",
    "Do you have to go now?",
    "I have to get the bread, it is always gone by now.",
    "I will see you there on Monday, I suppose.",
    "I had a good night's sleep.",
    "I should have run the race.",
    "I am off work today.",
    "I am off sugar.",
  ],
});

/** Words that are a goodbye unless they only soften a yes: "Take care." and "All right. Take care." */
export const farewell = cue({
  id: "farewell",
  words: [
    `take care( of yourself)?${names}[.!]*$`,
    `(good|nice|lovely|great) seeing you( again)?${names}[.!]*$`,
    `(it was|that was|it has been) (really |so |very )?(good|nice|lovely|great) to (see|talk|speak|hear)( to| from)?( you)?( again)?${names}[.!]*$`,
  ],
  examples: ["Take care.", "It was nice seeing you.", "take care robin", "It was good to see you."],
  passes: ["I take care of the garden now.", "Good to see you."],
});

/** Keeps somebody who is going: said to one who leaves, it is a push. */
export const hold = cue({
  id: "hold",
  words: [
    "^(hey|no|oh|please|but)?[,.]? ?(wait|hang on|hold on)(?=[.,! ]|$)",
    "(can|could|may|shall|let me|i will) (i )?(just )?(walk|come|ride|go|tag along)( along)?( with you| you home| you to)",
    "(one|just one) (more|last) (thing|minute|question|second|word)",
    "(when|where) (can|will|do) (i|we) (see|meet)",
    "stay|not yet|what is the (hurry|rush)|i could come|come on(?=[.,!]|$)|got two minutes|take the next one|(a|one) (minute|second|moment) (more|longer)|you just got|(five|two|one|ten|a few) (more )?minutes",
    "(i will|can i|let me) (call|ring|text|write|message|phone)|(call|ring|text|write|message) me|your (new )?number",
  ],
  unless: ["staying|stay (well|safe|warm|dry|healthy)"],
  examples: ["Wait.", "can i walk with you?", "When can I see you again?", "hang on a second"],
  passes: ["Stay warm.", "I was waiting for the bus.", "I walk to work now."],
});
