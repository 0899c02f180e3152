import { cue } from "../cue.ts";

/** Words of harm to somebody. The run ends, and help opens. */
export const threat = cue({
  id: "threat",
  words: [
    "i (could|will|would|might|am going to|should) (just )?(kill|hurt|hit|destroy|strangle|punch|slap) (you|him|her|them)(?! with| for that| laughing| a)",
    "(somebody|one of us|you) (will|is going to|are going to) get hurt",
  ],
  examples: ["i could kill you", "I will hurt them.", "Somebody will get hurt."],
  passes: ["I could hit you with some cold water, it is so hot.", "The exam nearly killed me.", "I will hit the road."],
});
