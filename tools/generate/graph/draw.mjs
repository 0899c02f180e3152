// A scene's graph as a picture: beats from left to right, what leads on above the line, goodbyes below it.

const pitch = 200;
const box = { width: 96, height: 40 };
const ink = "#23282b";
const soft = "#545d62";
const arrow = "#1f5f6b";
const paper = "#faf8f5";
/** Around words, so that a line behind them does not strike them through. */
const halo = `paint-order="stroke" stroke="${paper}" stroke-width="5" stroke-linejoin="round"`;

/** The picture as SVG text, the same for the same scene. */
export function drawGraph(scene) {
  const columns = columnsOf(scene);
  const at = new Map(columns.map((name, index) => [name, 20 + index * pitch]));
  const edges = edgesOf(scene).filter(({ from, to }) => at.has(from) && at.has(to));
  const span = ({ from, to }) => columns.indexOf(to) - columns.indexOf(from);
  const above = stack(
    edges.filter((edge) => !edge.below && span(edge) > 1),
    span,
  );
  const below = stack(
    edges.filter((edge) => edge.below),
    span,
  );
  const reach = (list) => Math.max(0, ...list.map(({ level }) => level + 1));
  const top = 40 + reach(above) * 36;
  const height = top + box.height + 60 + reach(below) * 36;
  const width = 40 + (columns.length - 1) * pitch + box.width;
  const straight = edges.filter((edge) => !edge.below && span(edge) === 1);
  const arrows = [
    ...straight.map((edge) => straightArrow(edge, at, top)),
    ...above.map((edge) => arc(edge, at, top, -1)),
    ...below.map((edge) => arc(edge, at, top + box.height, 1)),
  ];
  // Lines first, then boxes, then words: a word that a line crosses stays legible.
  const parts = [
    ...arrows.map(({ path }) => path),
    ...columns.map((name) => beatBox(name, at.get(name), top)),
    ...arrows.map(({ label }) => label),
    ...columns.map((name) => stayWords(scene, name, at.get(name), top)),
  ].filter((part) => part !== "");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="t d" font-family="system-ui, sans-serif">
<title id="t">${escaped(scene.title)}</title>
<desc id="d">${escaped(inWords(edges))}</desc>
<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" fill="${arrow}"/></marker></defs>
<rect width="${width}" height="${height}" fill="${paper}"/>
${parts.join("\n")}
</svg>
`;
}

/** The first beat, the free ones in the order in which moves reach them, then leaving, no and the end. */
function columnsOf({ beats }) {
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

/** One edge for each pair of beats, with the moves that lead along it. Events are dashed; a goodbye runs below. */
function edgesOf({ beats }) {
  const edges = [];
  const { open } = beats;
  if (open.answeredIn !== "open") edges.push({ from: "open", to: open.answeredIn, label: "your first line" });
  for (const beat of Object.values(beats)) {
    if (beat.name === "end" || (beat.name === "open" && open.answeredIn !== "open")) continue;
    const targets = new Set(beat.whens.flatMap(({ to }) => (to === null ? [] : [to])));
    for (const to of targets) {
      const moves = new Set(beat.whens.filter((when) => when.to === to).flatMap((when) => when.moves));
      edges.push({ from: beat.name, to, label: [...moves].join(", ") });
    }
    edges.push({
      from: beat.name,
      to: "end",
      label: beat.name === "no" ? "accept, bye" : beat.name === "leaving" ? "bye, accept" : "bye",
      below: true,
    });
  }
  const first = open.answeredIn;
  if (first !== "leaving" && first !== "no") {
    edges.push(
      { from: first, to: "leaving", label: "they have to go", event: true },
      { from: first, to: "no", label: "a no", event: true },
    );
  }
  return edges;
}

/** Gives each arc a height of its own: short ones lie nearest the line. */
function stack(edges, span) {
  return edges.toSorted((a, b) => span(a) - span(b)).map((edge, level) => ({ ...edge, level }));
}

function straightArrow({ from, to, label, event }, at, top) {
  const y = top + box.height / 2;
  const x1 = at.get(from) + box.width;
  const x2 = at.get(to) - 2;
  return { path: line(`M${x1} ${y}H${x2}`, event), label: words(label, (x1 + x2) / 2, y - 8, 15) };
}

function arc({ from, to, label, event, level }, at, edge, way) {
  const x1 = at.get(from) + box.width / 2 + 12;
  const x2 = at.get(to) + box.width / 2 - 12;
  const y = edge + way * ((way > 0 ? 48 : 26) + level * 36);
  const bend = Math.min(16, Math.abs(y - edge));
  const path = `M${x1} ${edge}V${y - way * bend}Q${x1} ${y} ${x1 + bend} ${y}H${x2 - bend}Q${x2} ${y} ${x2} ${y - way * bend}V${edge + way * 2}`;
  return { path: line(path, event), label: words(label, (x1 + x2) / 2, y - 5, 60) };
}

const line = (path, event) =>
  `<path d="${path}" fill="none" stroke="${arrow}" stroke-width="1.4"${event ? ' stroke-dasharray="5 4"' : ""} marker-end="url(#head)"/>`;

function words(text, x, y, wide) {
  const rows = wrapped(text, wide);
  return rows
    .map(
      (row, index) =>
        `<text x="${x}" y="${y - (rows.length - 1 - index) * 13}" font-size="11" text-anchor="middle" fill="${soft}" ${halo}>${escaped(row)}</text>`,
    )
    .join("\n");
}

function wrapped(text, wide) {
  const rows = [""];
  for (const word of text.split(" ")) {
    const row = rows.at(-1);
    if (row !== "" && row.length + 1 + word.length > wide) rows.push(word);
    else rows[rows.length - 1] = row === "" ? word : `${row} ${word}`;
  }
  return rows;
}

const beatBox = (name, x, top) =>
  `<rect x="${x}" y="${top}" width="${box.width}" height="${box.height}" rx="8" fill="#fff" stroke="#7d8488"/>
<text x="${x + box.width / 2}" y="${top + 25}" font-size="14" text-anchor="middle" fill="${ink}">${escaped(name)}</text>`;

/** What is answered without leading on. */
function stayWords({ beats }, name, x, top) {
  const stays = [...new Set(beats[name].whens.filter(({ to }) => to === null).flatMap(({ moves }) => moves))];
  if (name === "end" || stays.length === 0) return "";
  return wrapped(`stays: ${stays.join(", ")}`, 22)
    .map(
      (row, index) =>
        `<text x="${x + box.width / 2}" y="${top + box.height + 15 + index * 12}" font-size="10" text-anchor="middle" fill="${soft}" ${halo}>${escaped(row)}</text>`,
    )
    .join("\n");
}

/** The same graph for whoever hears it. */
const inWords = (edges) => edges.map(({ from, to, label }) => `From ${from} to ${to}: ${label}.`).join(" ");

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
