/** What is said when words of danger end a run. Help lines stand in the guide; what was typed is gone by then. */
import type { Run } from "./run.ts";

export interface HelpPage {
  readonly id: NonNullable<Run["help"]>;
  readonly title: string;
  readonly say: readonly string[];
  /** The care rule whose help lines are shown beside it. */
  readonly helpFor: "care/crisis" | "care/violence";
  readonly cites: readonly [string, ...string[]];
}

const pages: Readonly<Record<HelpPage["id"], HelpPage>> = {
  crisis: {
    id: "crisis",
    title: "Are you thinking about killing yourself?",
    say: [
      "The scene ends here. What you typed is not kept.",
      "Please do not be alone with it now. Call a line, or the emergency number if you might act on it.",
      "Is there somebody who can come and sit with you? Put what you could use out of reach, or let them take it.",
    ],
    helpFor: "care/crisis",
    cites: ["care/crisis"],
  },
  threat: {
    id: "threat",
    title: "That reads as a threat.",
    say: [
      "The scene ends here. What you typed is not kept.",
      "Said out there it would frighten them, and it can bring the police to you. Whatever was done to you, it would not put it right.",
      "If you are afraid of what you might do, talk to somebody first. If somebody is in danger now, call the emergency number.",
    ],
    helpFor: "care/violence",
    cites: ["care/threat-in-a-draft", "care/violence-by-you"],
  },
};

/** The page that opens where `help` is set; null in every other run. */
export const helpPageOf = ({ help }: Run): HelpPage | null => (help === null ? null : pages[help]);
