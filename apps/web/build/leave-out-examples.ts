import type { Plugin } from "vite";

/** Last fields of a rule, check, signal or cue: what proves it in the tests and in the documents. On one line or many. */
const fields = "(?:examples|passes|flags|allows)";
const examples = new RegExp(
  `\\n {2}${fields}: (?:\\[[^\\n]*\\]|\\{[^\\n]*\\}|[[{]\\n[\\s\\S]*?\\n {2}[}\\]]),(?=\\n)`,
  "g",
);
const left = new RegExp(`^ {2}${fields}:`, "m");
const rules =
  /\/packages\/(?:guide\/src\/(?:advice|beside|verdict)|messages\/src\/(?:checks|signals)|practice\/src\/moves)\/[\w/-]+\.ts$/;

/**
 * Leaves the examples of rules, checks, signals and cues out of the app: they prove a rule in the tests and are read in
 * the documents, and nobody loads them at one in the morning. A third of the guide's bytes, a quarter of the checks'.
 * Fails where one would stay behind, because it is written in a form that is not known here.
 */
export function leaveOutExamples(): Plugin {
  return {
    name: "leave-out-examples",
    enforce: "pre",
    transform(code, id) {
      if (!rules.test(id)) return null;
      const short = code.replace(examples, "");
      if (left.test(short)) this.error(`${id}: examples that the app would carry along`);
      return short === code ? null : { code: short, map: null };
    },
  };
}
