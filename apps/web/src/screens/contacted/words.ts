/** One clear no, for each tie. To be said once; then no answer, not even to repeat it. */
export const clearNo = [
  {
    when: "Where nothing is shared",
    words: "Please do not contact me again, in any way, also not through others. I will not answer.",
  },
  {
    when: "With children",
    words: "From now on only about the children, only by mail. I will not answer anything else.",
  },
  { when: "At work", words: "Please keep to work matters, on work channels." },
] as const;

export const phone = [
  "Change the passwords they may know, the one of your mail first.",
  "Look at who sees your place: shared location, a family plan, a shared account, a tag in a bag or a car.",
  "Sign out other devices in the settings of each account.",
  "If you think that they look into this phone, use another one to get help. Changing things here can show.",
] as const;
