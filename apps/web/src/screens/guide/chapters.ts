/** The steps of the way; contact opens in three ways, a chapter each. */
export const chapterTitles: Readonly<Record<string, string>> = {
  process: "The whole way",
  absence: "Step back",
  "they-write": "Reconnect: they write to you",
  encounter: "Reconnect: you run into each other",
  "you-write": "Reconnect: you write to them",
  meeting: "Meet",
  care: "Everywhere",
};
