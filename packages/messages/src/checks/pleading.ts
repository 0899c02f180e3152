import { draftCheck } from "../check.ts";
import { phrases } from "../phrases.ts";

export const pleading = draftCheck({
  id: "pleading",
  label: "pleading",
  severity: "warn",
  say: "This asks for another chance.",
  instead: "Leave it out. One light, true thing, or nothing today.",
  why: "Asking again puts the whole weight on their answer, and a yes given to stop the asking does not hold.",
  cites: ["absence/no-begging", "care/no-manipulation"],
  find: phrases(
    "(one|another|a second|a last|one last|one more) (more )?(chance|shot|try)",
    "(give|gimme) (me|us|this) (another|a second|one more) (go|chance|shot|try)",
    "(take|have) me back",
    "(please|just) come back( to me)?",
    "(don't|do not) (do this|end (this|it|us)|leave (it|things) like this)",
    "i'm begging( you)?",
    "i beg( of)? you",
    "begging you",
    "i'll do anything",
    "i('ll| will| can) change",
    "(can|could|can't) we (please )?(just )?(try again|start (over|again)|go back|fix this|work (it|this) out)",
    "change your mind",
    "(let's|let us|lets) (try again|start over|fix this|work (it|this) out)",
    "let me (prove|show you|make it up to you|fix (this|it)|come home)",
    "reconsider",
    "think again about us",
  ),
  flags: [
    "Please [[give me one more chance]]",
    "I'm different now. [[Take me back]].",
    "I’ve thought about it and [[I’ll do anything]]",
  ],
  allows: [
    "Any chance you still have my blue folder?",
    "That song took me back to the lake.",
    "Could you please send me the new address?",
  ],
});
