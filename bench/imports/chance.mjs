/** Chance that is the same on every machine: mulberry32. */
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    below: (n) => Math.floor(next() * n),
    pick: (list) => list[Math.floor(next() * list.length)],
  };
}

const words =
  "the and you that was for are with his they this have from one had word but not what all were when your can said there use each which she how their will other about out many then them these some her would make like him into time has look two more write see number way could people my than first water been call who oil its now find long down day did get come made may part over sound take only little work know place year live me back give most very after thing our just name good sentence man think say great where help through much before line right too mean old any same tell boy follow came want show also around form three small set put end does another well large must big even such because turn here why ask went men read need land different home us move try kind hand picture again change off play spell air away animal house point page letter mother answer found study still learn should world".split(
    " ",
  );
const extra = [
  "😂",
  "❤️",
  "haha",
  "ok",
  "où ça ?",
  "schön",
  "да",
  "明日",
  "how are you?",
  "https://example.org/a?b=c",
  "👍🏽",
  "<3",
  "at 10:30",
  "re: keys",
];

/** A message: mostly short, sometimes long, sometimes of several lines. */
export function sentence(random, lineEnd = "\n") {
  const length = random.next() < 0.05 ? 40 + random.below(60) : 1 + random.below(14);
  let text = random.pick(words);
  for (let index = 1; index < length; index++) {
    const roll = random.next();
    text +=
      roll < 0.03
        ? ` ${random.pick(extra)}`
        : roll < 0.036
          ? `${lineEnd}${random.pick(words)}`
          : ` ${random.pick(words)}`;
  }
  return text;
}
