import type { Task } from "../../packages/messages/src/model/features.ts";
import { labelsOf } from "../train/sets.ts";
import { falseAlarms, type Judged, macro, micro, scoreOf } from "./figures.ts";

export interface Sets {
  readonly held: readonly Judged[];
  readonly dev: readonly Judged[];
}

const two = (value: number): string => value.toFixed(2);
const share = (value: number): string => `${(100 * value).toFixed(1)} %`;
const safety: Record<Task, readonly string[]> = { drafts: ["threat"], received: ["boundary", "legal"] };
const title: Record<Task, string> = { drafts: "Drafts", received: "Messages received" };

/** docs/messages.md, whole. */
export function page(all: Record<Task, Sets>): string {
  return `# How well messages are read

Written by \`npm run eval\`. Every text here was composed for this purpose by a few writers; nobody's real messages were used, and
**real people are unmeasured**. English only. The writers label their own training texts; the dev sets carry the majority of
three readers. Two careful readers agree with the labels at micro-F1 0.94 (drafts) and 0.96 (received): no machine can do better here.
"Stated" counts \`stop\` and \`warn\`, or \`clear\`. "Asked" also counts \`ask\`, or \`possible\`.

${(["drafts", "received"] as const).map((task) => part(task, all[task])).join("\n")}
## What was tried
Micro F1 on training texts, whole writers held out (two at a time), each at its own best threshold; drafts / received. These are
explorations, not the reader that ships.

| step | drafts | received |
|---|---|---|
| word and letter runs, logistic regression | 0.65 | 0.75 |
| a frozen sentence encoder (USE-lite), logistic regression | 0.57 | 0.71 |
| the same on the two writers G and N alone | 0.54 | 0.70 |
| its second layer trained further, on G and N alone | 0.60 | 0.75 |

What ships is the first, with the rules' hits added, pruned, at 8 bits, and cut so that false alarms on held-out fine drafts stay near 5 %
(the figures above). **The encoder tier is not built**: the aims of 0.80 (drafts) and 0.85 (received) are not reached.

## Limits
- The writers share ideas more than people do; a real message may be easier or stranger than any of these.
- What is said between the lines is often missed. Silence of the checker never means that a message is welcome.
- Finding nothing is not a safety check: threats without threatening words are the hardest of all.
- Other languages mixed into English are read by chance only.
`;
}

function part(task: Task, { held, dev }: Sets): string {
  const labels = labelsOf[task];
  const rows = labels.map((label) => {
    const a = scoreOf(held, label);
    const b = scoreOf(dev, label);
    return `| ${label} | ${a.count} | ${two(a.precision)} | ${two(a.recall)} | ${two(a.f1)} | ${b.count} | ${two(b.precision)} | ${two(b.recall)} | ${two(b.f1)} |`;
  });
  const third = (set: readonly Judged[]): Judged[] =>
    [...set].sort((x, y) => x.likeness - y.likeness).slice(0, Math.floor(set.length / 3));
  const line = (name: string, set: readonly Judged[]): string => {
    const sum = micro(set);
    const alarms = falseAlarms(set);
    const asked = safety[task].map((label) => `${label} ${two(scoreOf(set, label, "asked").recall)}`).join(", ");
    return `| ${name} | ${set.length} | ${two(sum.precision)} | ${two(sum.recall)} | ${two(sum.f1)} | ${two(macro(set, labels))} | ${share(alarms.share)} of ${alarms.of} | ${asked} |`;
  };
  const writers = [...new Set(held.map((row) => row.writer))].sort();
  return `## ${title[task]}

| set | messages | micro P | micro R | micro F1 | macro F1 | false alarms on fine messages | recall when asking counts |
|---|---|---|---|---|---|---|---|
${line("writers held out, one at a time", held)}
${line("… the third least like the training text", third(held))}
${line("dev, writers never trained on", dev)}
${line("… the third least like the training text", third(dev))}

Held-out writers, micro F1: ${writers.map((writer) => `${writer} ${two(micro(held.filter((row) => row.writer === writer)).f1)}`).join(", ")}.

| label | n | P | R | F1 | n (dev) | P | R | F1 |
|---|---|---|---|---|---|---|---|---|
${rows.join("\n")}

Taken for another most often (held-out writers): ${confusions(held)}.
`;
}

/** Pairs: what it was, and what was stated instead, where the real label was missed. */
function confusions(rows: readonly Judged[]): string {
  const pairs = new Map<string, number>();
  for (const row of rows) {
    for (const missed of row.labels.filter((label) => !row.said.includes(label))) {
      for (const wrong of row.said.filter((label) => !row.labels.includes(label))) {
        const pair = `${missed} → ${wrong}`;
        pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      }
    }
  }
  const most = [...pairs].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, 8);
  return most.map(([pair, times]) => `${pair} (${times})`).join(", ");
}
