import type { Plugin } from "vite";

/** The last field of a rule, check, signal or scene move: what proves it in the tests and in the documents. */
const examples = /\n {2}(?:examples|flags|allows|marks|leaves): (?:\{|\[)[\s\S]*?\n {2}[}\]],(?=\n)/g;
const rules = /\/packages\/guide\/src\/(?:advice|beside|verdict)\/[\w/-]+\.ts$/;

/**
 * Leaves the examples of the guide's rules out of the app: they prove a rule in the tests and are read in the
 * documents, and nobody loads them at one in the morning. A third of the guide's bytes.
 */
export function leaveOutExamples(): Plugin {
  return {
    name: "leave-out-examples",
    enforce: "pre",
    transform(code, id) {
      if (!rules.test(id)) return null;
      const short = code.replace(examples, "");
      return short === code ? null : { code: short, map: null };
    },
  };
}
