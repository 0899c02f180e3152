/** The numbers by which a run is read: our choices, in one table, and no findings of anybody's. */
export const numbers = {
  /** Told time: so many seconds a line of either side, and for each of its words. */
  secondsALine: 10,
  secondsAWord: 0.5,
  /** Over the scene's minutes, so that what is told in words ("about three minutes") is never said to be too long. */
  graceSeconds: 30,
  /** Your lines, while they had time, before a question is missed. */
  askWithin: 3,
  /** Of a hundred words, how many of yours are too many, and from how many of your lines on. */
  yourShare: 60,
  shareFrom: 4,
  /** Your lines of small talk to somebody who is going: one is polite, this many are staying. */
  stayAfter: 2,
} as const;
