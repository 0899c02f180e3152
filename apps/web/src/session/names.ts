/** Names of sealed values, so that no two screens use one for different things. */
export const sealedNames = {
  /** The draft of a form, by the form's name. */
  form: (form: string) => `form/${form}`,
  /** The draft in the Write tab. */
  draft: "draft",
  /** A draft held until a moment: JSON, by id. */
  held: "held/",
  /** An unsent letter: JSON, by id. */
  letter: "letter/",
  /** A practice run that counts: JSON, by id. */
  practice: "practice/",
  /** Something that was done to the person by somebody who keeps contacting them: JSON, by id. */
  contacted: "contacted/",
  /** What is said of this journal until it is dismissed. */
  said: "said",
  /** Settings of the plan and of screens: JSON, one value a name. */
  setting: (name: string) => `setting/${name}`,
} as const;
