import type { Task } from "../../packages/messages/src/model/task.ts";
import { labelsOf } from "../train/sets.ts";
import { falseAlarms, type Held, type Judged, macro, micro, priceOf, scoreOf } from "./figures.ts";
import type { Spoken } from "./judge.ts";
import { tried } from "./tried.ts";

export interface Sets {
  /** Writers held out, with the first tier and with both. */
  readonly held: Record<Spoken, readonly Held[]>;
  readonly dev: Record<Spoken, readonly Judged[]>;
}

const two = (value: number): string => value.toFixed(2);
const share = (value: number): string => `${(100 * value).toFixed(1)} %`;
const safety: Record<Task, readonly string[]> = { drafts: ["threat"], received: ["boundary", "legal"] };
const recalls = [0.8, 0.85, 0.9, 0.95, 0.98] as const;
const title: Record<Task, string> = { drafts: "Drafts", received: "Messages received" };

/** docs/messages.md, whole. */
export function page(all: Record<Task, Sets>): string {
  return `# How well messages are read

Written by \`npm run eval\`. Every text here was composed for this purpose by some sixty-two writers, fifty-one of them for the project itself;
nobody's real messages were used, and **real people are unmeasured**. English only. The writers label their own training texts; the
dev sets carry the majority of three readers. Two careful readers agree with the labels at micro-F1 0.94 (drafts) and 0.96
(received): no machine can do better here. "Stated" counts \`stop\` and \`warn\`, or \`clear\`. "Asked" also counts \`ask\`, or
\`possible\`. First tier: rules and runs of words and letters. Both: with the encoder beside them.
"Writers held out": learnt five times, each time without some of the sixty writers, who are then judged; how the voices
are weighed and where the thresholds lie is also chosen without them; the thresholds by the writers D to N alone, whom nobody of this
project was. The dev sets had no part in learning, and were looked at eighteen times in all.

${(["drafts", "received"] as const).map((task) => part(task, all[task])).join("\n")}
${tried}
## Limits
- The writers share ideas more than people do; a real message may be easier or stranger than any of these.
- What is said between the lines is often missed. Silence of the checker never means that a message is welcome.
- Finding nothing is not a safety check: threats without threatening words are the hardest of all.
- Other languages mixed into English are read by chance only.
`;
}

function part(task: Task, { held, dev }: Sets): string {
  const labels = labelsOf[task];
  const best = held.encoder;
  const rows = labels.map((label) => {
    const a = scoreOf(best, label);
    const b = scoreOf(dev.encoder, label);
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
  const writers = [...new Set(best.map((row) => row.writer))].sort();
  const asks = safety[task].map((label) => {
    const wrong = best.filter((row) => !row.labels.includes(label) && row.asked.includes(label));
    return `${label} ${share(wrong.length / best.filter((row) => !row.labels.includes(label)).length)}`;
  });
  return `## ${title[task]}

| set | messages | micro P | micro R | micro F1 | macro F1 | false alarms on fine messages | recall when asking counts |
|---|---|---|---|---|---|---|---|
${line("writers held out, first tier", held.keystroke)}
${line("writers held out, both", held.encoder)}
${line("… the third least like the others' texts", third(held.encoder))}
${line("dev, first tier", dev.keystroke)}
${line("dev, both", dev.encoder)}
${line("… the third least like the training text", third(dev.encoder))}

The price of asking (held-out writers, both): stated or asked where it is not so: ${asks.join(", ")} of the messages without the label.

| asked about so many of those that carry it | ${recalls.map(two).join(" | ")} |
|---|${recalls.map(() => "---|").join("")}
${safety[task].map((label) => `| ${label}: asked of the others | ${recalls.map((recall) => share(priceOf(best, label, recall))).join(" | ")} |`).join("\n")}

Held-out writers, micro F1 (both): ${writers.map((writer) => `${writer} ${two(micro(best.filter((row) => row.writer === writer)).f1)}`).join(", ")}.

| label | n | P | R | F1 | n (dev) | P | R | F1 |
|---|---|---|---|---|---|---|---|---|
${rows.join("\n")}

Taken for another most often (held-out writers): ${confusions(best)}.
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
