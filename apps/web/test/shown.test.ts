import type { Finding } from "@rekindle/messages";
import { practicalReading } from "@rekindle/messages";
import { expect, test } from "vitest";
import { shownOf } from "../src/screens/write/findings/shown.ts";

const text = "Please sign the form and send it back by Monday.";
const found = (rule: Finding["rule"], by: Finding["by"], severity: Finding["severity"] = "warn"): Finding => ({
  rule,
  by,
  severity,
  start: 0,
  end: text.length - 1,
  message: "",
  suggestion: "",
  why: "",
  cites: [],
});
const shown = (...findings: Finding[]) =>
  shownOf(text, { findings, closed: false, tier: "keystroke", read: text.length }, practicalReading(text), {
    mode: "practical",
    practical: true,
    channel: "text",
    theirWords: undefined,
    opening: false,
  }).map(({ rule, by }) => `${rule} by ${by}`);

test("in a practical message no asking is taken for pleading or pressing on a guess; plain words of it, harm and threats are shown", () => {
  expect(shown(found("pleading", "model"), found("pressure", "model"))).toEqual([]);
  expect(shown(found("pleading", "words"), found("hostility", "model"), found("threat", "model", "stop"))).toEqual([
    "pleading by words",
    "hostility by model",
    "threat by model",
  ]);
});
