import { cue } from "../cue.ts";

/** Words of ending one's own life that are plain when said aloud. The run ends, and help opens. */
export const selfHarm = cue({
  id: "self-harm",
  words: [
    "(want|wanted|wish|rather|ready|going|better) (to |i would |i could |if i )?(die|be dead|were dead|was dead|not exist)(?! than| for (a|some)| laughing| of (hunger|thirst|boredom|shame|embarrassment))",
    "(do not|no longer) want to (live|be alive|be here any more|wake up)",
    "(kill|killing|hang|hanging) myself(?! laughing| at the)",
    "(end|ending|take|taking) my (own )?life|suicid(e|al)",
  ],
  examples: ["i want to die", "I do not want to live any more.", "i'm going to kill myself"],
  passes: [
    "I am dying for a tea.",
    "I wanted to die of shame.",
    "I would rather die than eat that.",
    "The plant died.",
    "I killed the time with a book.",
  ],
});
