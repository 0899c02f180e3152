/** From messages to entries of the journal. */
export { type Additions, additionsTo } from "./additions.ts";
export { type BoundarySentence, type BoundaryWeight, screeningFor } from "./boundaries.ts";
export { type Closing, type Condensed, type ContactEntry, contactsOf } from "./contacts.ts";
export { type Session, sessionGap, sessions } from "./sessions.ts";
export { type Side, type Sides, type SidesProblem, settleSides } from "./sides.ts";
export { type Act, type Row, Transcript } from "./transcript.ts";
