/** Answers that a script gives beforehand, by name, in place of a person. The checks are those of the questions. */
import { BadInput } from "../command.ts";
import { plainLine, safeJson } from "../words.ts";
import type { Ask } from "./ask.ts";

/**
 * @param answers by name. @param names of the questions, in the order in which they are asked.
 * @returns an Ask that throws BadInput for an answer that is missing or not accepted.
 */
export function askAnswers(answers: Readonly<Record<string, unknown>>, names: readonly string[]): Ask {
  const waiting = [...names];
  const next = () => {
    const name = waiting.shift();
    if (name === undefined) throw new Error("more questions than names");
    const refuse = (accepted: string) =>
      new BadInput(plainLine(`"${name}": found ${foundOf(answers[name])}; accepted: ${accepted}`));
    return { value: answers[name], refuse };
  };
  return {
    async text({ check }) {
      const { value, refuse } = next();
      const given = typeof value === "number" ? String(value) : typeof value === "string" ? value : "";
      const accepted = check(given);
      if (accepted !== undefined) throw refuse(accepted);
      return given;
    },
    async one({ options }) {
      const { value, refuse } = next();
      const found = options.find((option) => option.value === value);
      if (!found) throw refuse(`one of ${options.map((option) => option.value).join(", ")}`);
      return found.value;
    },
    async many({ options }) {
      const { value, refuse } = next();
      const given: readonly unknown[] = Array.isArray(value) ? value : [];
      const found = options.filter((option) => given.includes(option.value));
      if (found.length === 0 || given.some((each) => !options.some((option) => option.value === each)))
        throw refuse(`a list of one or more of ${options.map((option) => option.value).join(", ")}`);
      return found.map((option) => option.value);
    },
  };
}

const foundOf = (value: unknown): string => (value === undefined ? "nothing" : safeJson(value).slice(0, 60));
