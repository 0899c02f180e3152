import { cue } from "./cue.ts";

/** A yes to what they said: that they go, or that they want no contact. */
export const accept = cue({
  id: "accept",
  words: [
    "^((oh|ah|yes|yeah|and|well|sorry|no)[,.]? ){0,2}(all right|of course|course|ok|sure|understood|fine|right|fair enough|no problem|no worries|got it|go|noted)(?=[.,! ]|$)",
    "^(yes[,.]? )?i will[.,!]",
    "(that is|it is) (all right|fine|fair|ok|good to know|no problem|your decision|up to you)",
    "i (completely |totally |do )?(understand|get it|hear you|hear that|respect that|respect it|accept that|accept it)",
    "i will (respect|accept|do) (that|it|as you say|your (wish|decision|answer|no))|i will (leave|let) (it|you|this|that)( there| alone| be| go| catch it)|i will (go|stay away|keep away)(?= now|[.,!]|$)",
    "i will not (bother|contact|ring|call|write|text|disturb|message|ask|get in touch)( to| with)?( you| it)?( again| any more| about it)?",
    "go ahead|^((ok|yes|sure|fine),? )?you go|off you go|do not let me (keep|hold) you|on you go|yeah,? go",
    "(thank you|thanks) for (saying|telling|letting|being)( it| so| me| that| open| honest| clear| straight)+",
    "i (am )?(really |so |truly )?(glad|happy|pleased) for (you|you both|the two of you|them)|good for you",
    "i wish you (well|all the best|everything good|the best|both well)",
  ],
  unless: [
    "but (?!thank)",
    "^ok (so|well|then)[,]? (where|what|how|who|when|i|let me|here)",
    "my friends|going to pay|just one|one (question|thing|more|last)",
    "why|at least|can i keep|write you|whatever|change your mind",
    "^(i am )?(fine|ok|all right|good|right)(,)? (thanks|thank you|and|here|with)",
    "(i am|it was|we are) (all right|ok|fine)",
    "^right (next|across|behind|in|on|by|here|there|now|outside|where|after)",
  ],
  examples: [
    "All right. Take care.",
    "Sure, go ahead. Good to see you.",
    "I understand. Thank you for saying it.",
    "Okay.",
    "That is fair.",
    "I am glad for you.",
    "i get it",
    "i'll leave you alone",
    "I wish you well.",
    "sorry to have bothered you. i'll go",
  ],
  passes: [
    "All right, but why?",
    "I am fine, thanks.",
    "fine thanks",
    "I do not understand it at all.",
    "The course is all right so far.",
    "Right behind you is the cheese.",
    "fine, whatever",
  ],
});
