import { expect, test } from "vitest";
import { bearingsOf, evidence, inPlainWords } from "../src/library/index.ts";

const jargon =
  /\b(n ?=|small n|OR|SD|RCTs?|correlational|cross-sectional|longitudinal|meta-analys\w+|retrospective|qualitative|baseline|adjustment|victimisation|self-efficacy|rumination|ideation|vignettes?)\b|%/;

test("every study is said in plain words, and so is how sure it is", () => {
  for (const { id } of evidence) {
    const { found, sure } = inPlainWords(id);
    expect(found.length, id).toBeGreaterThan(20);
    expect(sure, id).toMatch(/^(Strong|Rather strong|Fair|Rather weak|Weak)\b.*\.$/);
    expect(`${found} ${sure}`, id).not.toMatch(jargon);
  }
});

test("a study is headed by what it is about, as people say it, and not by its subject in a textbook", () => {
  for (const { id, topic } of evidence) {
    expect(topic, id).not.toMatch(jargon);
    expect(topic, id).not.toMatch(
      /\b(cycling|predict\w*|renewal|lethal|regulat\w*|attachment|behaviour|concept|outcomes?)\b|[;()]/i,
    );
  }
});

test("what is said of a study can be read in a terminal and on paper too: it names no tap, click or screen", () => {
  for (const { id } of evidence) {
    const { found, sure } = inPlainWords(id);
    expect(`${found} ${sure}`, id).not.toMatch(/\b(tap|taps|click|swipe|button|page|screen)\b/i);
  }
});

test("what a study bears on, where it is no claim of the guide, is said in whole words: “Narrows the whole guide”", () => {
  const beside = evidence.flatMap((row) => bearingsOf(row).filter(({ claims }) => claims.length === 0));
  expect(beside.length).toBeGreaterThan(0);
  for (const { note } of beside) expect(note).toMatch(/^(the|how) [a-z ]+$/);
});

test("no sentence about a study runs on", () => {
  for (const { id } of evidence) {
    for (const sentence of inPlainWords(id).found.split(/[.;:] /)) {
      expect(sentence.split(" ").length, `${id}: ${sentence}`).toBeLessThanOrEqual(30);
    }
  }
});
