/** What is wrong with a scene file: where, what was found, what is accepted. Line 0 speaks of the file as a whole. */
export interface Problem {
  readonly line: number;
  readonly found: string;
  readonly accepted: string;
}

export type Refuse = (line: number, found: string, accepted: string) => void;
