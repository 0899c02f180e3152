// A scene's graph as a picture that can be read without knowing the file: beats as cards from top to bottom, what you may say in each
// as lines in plain words, and an arrow in the margin from each line that leads on.

const box = { x: 20, width: 400, head: 34, row: 20, pad: 12, gap: 26 };
const lane = { first: 18, pitch: 14 };
const letters = 50;
const colours = { ink: "#23282b", soft: "#545d62", arrow: "#1f5f6b", rim: "#7d8488", paper: "#faf8f5" };

const names = { open: "They begin", leaving: "They want to go", no: "They say no", end: "The end" };
const said = {
  greet: "a greeting",
  ask: "a question about them",
  share: "much about yourself",
  talk: "small talk",
  offer: "another time",
  heavy: "longing, guilt, the break-up, who they see",
  push: "pressing them",
  bye: "a goodbye",
  accept: "letting it be",
};
const events = {
  leaving: "They have to go (two runs in six)",
  no: "They would rather not talk (one run in six)",
};

/** The picture as SVG text, the same for the same scene. */
export function drawGraph(scene) {
  const cards = place(beatsInOrder(scene).map((name) => ({ name, rows: rowsOf(scene, name) })));
  const at = new Map(cards.map((card) => [card.name, card]));
  const arrows = laned(
    cards.flatMap(({ rows }) =>
      rows.filter(({ to }) => to !== null).map(({ to, y, event }) => ({ y, event, to: at.get(to) })),
    ),
  );
  const width = box.x + box.width + lane.first + lane.pitch * Math.max(1, ...arrows.map((one) => one.lane + 1)) + 12;
  const last = cards.at(-1);
  const height = last.y + last.height + 20;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="t d" font-family="system-ui, sans-serif">
<title id="t">${escaped(scene.title)}</title>
<desc id="d">${escaped(inWords(cards))}</desc>
<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" fill="${colours.arrow}"/></marker></defs>
<rect width="${width}" height="${height}" fill="${colours.paper}"/>
${[...arrows.map(arrowPath), ...cards.map(cardBox)].join("\n")}
</svg>
`;
}

/** The first beat, the free ones in the order in which moves reach them, then leaving, no and the end. */
function beatsInOrder({ beats }) {
  const last = ["leaving", "no", "end"];
  const free = [];
  const queue = [beats.open.answeredIn];
  for (let name = queue.shift(); name; name = queue.shift()) {
    if (last.includes(name) || free.includes(name) || name === "open") continue;
    free.push(name);
    queue.push(...beats[name].whens.flatMap(({ to }) => (to === null ? [] : [to])));
  }
  return ["open", ...free, ...last.filter((name) => beats[name])];
}

/** What you may say in a beat, and where it leads; then what may happen whatever you say. */
function rowsOf({ beats }, name) {
  if (name === "end") return [];
  const { open } = beats;
  if (name === "open" && open.answeredIn !== "open")
    return [{ words: ["Whatever you say first"], to: open.answeredIn }];
  const groups = new Map();
  for (const { move, to, when } of answersOf(beats[name].whens)) {
    const key = `${to} ${when}`;
    if (!groups.has(key)) groups.set(key, { to, when, moves: [] });
    groups.get(key).moves.push(move);
  }
  const rows = [...groups.values()]
    .toSorted((one, other) => Number(one.to !== null) - Number(other.to !== null))
    .map(({ to, when, moves }) => ({
      words: phrase(moves, [when, to === null ? "it goes on here" : ""].filter((part) => part !== "").join(": ")),
      to,
    }));
  const goodbyes = name === "leaving" || name === "no" ? ["bye", "accept"] : ["bye"];
  rows.push({ words: phrase(goodbyes, ""), to: "end" });
  if (name === open.answeredIn) {
    for (const to of ["leaving", "no"])
      if (beats[to] && to !== name) rows.push({ words: [events[to]], to, event: true });
  }
  return rows;
}

/** Where each move leads; said apart where that hangs on how much at ease they are. */
function answersOf(whens) {
  const moves = [...new Set(whens.flatMap(({ moves }) => moves))];
  return moves.flatMap((move) => {
    const own = whens.filter((when) => when.moves.includes(move));
    const easy = own.find(({ ease }) => ease !== null);
    const plain = own.find(({ ease }) => ease === null);
    if (!easy || !plain || easy.to === plain.to) return [{ move, to: (plain ?? easy).to, when: "" }];
    return [
      { move, to: easy.to, when: "at ease" },
      { move, to: plain.to, when: "not at ease" },
    ];
  });
}

/** "A greeting; small talk (it goes on here)", in rows that fit the card. */
function phrase(moves, aside) {
  const list = moves.map((move) => said[move]).join("; ");
  return wrapped(`${list[0].toUpperCase()}${list.slice(1)}${aside === "" ? "" : ` (${aside})`}`);
}

function wrapped(text) {
  const rows = [""];
  for (const word of text.split(" ")) {
    const row = rows.at(-1);
    if (row !== "" && row.length + 1 + word.length > letters) rows.push(word);
    else rows[rows.length - 1] = row === "" ? word : `${row} ${word}`;
  }
  return rows;
}

/** Gives every card and every row its height. */
function place(cards) {
  let y = 20;
  return cards.map(({ name, rows }) => {
    const top = y;
    let next = top + box.head;
    const placed = rows.map((row) => {
      const from = next;
      next += row.words.length * box.row + 4;
      return { ...row, top: from, y: from + (row.words.length * box.row) / 2 - 2 };
    });
    const height = (rows.length === 0 ? box.head : next - top) + (rows.length === 0 ? 4 : box.pad);
    y = top + height + box.gap;
    return { name, rows: placed, y: top, height };
  });
}

/** A lane for each arrow: short ones run next to the cards, and those that end in one card end there one below the other. */
function laned(arrows) {
  const into = new Map();
  const sorted = arrows.toSorted((a, b) => Math.abs(a.to.y - a.y) - Math.abs(b.to.y - b.y));
  return sorted.map((arrow, index) => {
    const before = into.get(arrow.to.name) ?? 0;
    into.set(arrow.to.name, before + 1);
    return { ...arrow, lane: index, end: arrow.to.y + 8 + Math.min(before, 6) * 4 };
  });
}

function arrowPath({ y, end, lane: which, event }) {
  const from = box.x + box.width;
  const x = from + lane.first + which * lane.pitch;
  return `<path d="M${from} ${y}H${x}V${end}H${from + 2}" fill="none" stroke="${colours.arrow}" stroke-width="1.4" stroke-linejoin="round"${event ? ' stroke-dasharray="5 4"' : ""} marker-end="url(#head)"/>`;
}

const titleOf = (name) => names[name] ?? `${name[0].toUpperCase()}${name.slice(1).replaceAll("-", " ")}`;

function cardBox({ name, rows, y, height }) {
  const text = (words, at, size, fill) =>
    `<text x="${box.x + 14}" y="${at}" font-size="${size}" fill="${fill}">${escaped(words)}</text>`;
  return [
    `<rect x="${box.x}" y="${y}" width="${box.width}" height="${height}" rx="8" fill="#fff" stroke="${colours.rim}"/>`,
    text(titleOf(name), y + 23, 16, colours.ink),
    ...rows.flatMap((row) => row.words.map((words, i) => text(words, row.top + 14 + i * box.row, 14, colours.soft))),
  ].join("\n");
}

/** The same graph for whoever hears it. */
const inWords = (cards) =>
  cards
    .flatMap(({ name, rows }) =>
      rows.map(
        ({ words, to }) => `${titleOf(name)}: ${words.join(" ")}${to === null ? "" : `, then: ${titleOf(to)}`}.`,
      ),
    )
    .join(" ");

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
