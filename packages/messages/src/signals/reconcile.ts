import { signal } from "../check.ts";
import { phrases } from "../phrases.ts";

export const reconcile = signal({
  id: "reconcile",
  say: "They say they miss you, or want to talk about the two of you.",
  absent: "Nothing about the two of you.",
  cites: ["absence/their-move-shows", "they-write/motives-differ"],
  find: phrases(
    "(i )?(really |still |do |just |kind of |kinda |so )?(miss|missed|missing) (you|u|us|your *|this|waking|having|our|talking) ",
    "(miss|missed|missing) (you|u|us|what we had|talking to you|your *|our *|hearing *)",
    "(i )?(made|i've made) (a|the|such a) (big |huge |terrible |biggest |massive |stupid )?mistake",
    "(i )?(regret|regretting) (it|ending|leaving|letting|how|what|breaking|everything|walking|that)",
    "(we|it) (gave|give) up too (soon|early|easily|fast)",
    "(was|were) (i|we) (wrong|stupid|too quick|hasty|mad|mental) to",
    "(i was wrong|i shouldn't have (left|ended|gone|let)|i should never have|wish i (hadn't|had never|never|didn't))",
    "(can't|cannot|couldn't|don't) stop thinking (about|of) (you|us)",
    "(isn't|not|doesn't feel|wrong) .. without (you|u)",
    "(still|always) (want|think about|thinking about|thought of) (you|us)",
  ),
  unless: phrases("i (really |honestly |just )?(don't|dont|do not) miss"),
  flags: ["i [[miss us]]", "I think [[I made a mistake]]"],
  allows: [
    "You missed a bill, the letter is here.",
    "The bus was late again.",
    "I don't miss you.",
    "Stay out of my street.",
  ],
});
