/** How a question reaches a person. Undefined means that they left. */
export interface Ask {
  text(question: {
    question: string;
    initial?: string;
    check: (answer: string) => string | undefined;
  }): Promise<string | undefined>;
  one<T extends string>(question: {
    question: string;
    options: readonly { value: T; label: string }[];
  }): Promise<T | undefined>;
  many<T extends string>(question: {
    question: string;
    options: readonly { value: T; label: string }[];
  }): Promise<readonly T[] | undefined>;
}

/** Asks in the terminal. The prompts are loaded only when somebody is there to answer. */
export async function askPerson(): Promise<Ask> {
  const prompts = await import("@clack/prompts");
  const answered = <T>(value: T): Exclude<T, symbol> | undefined =>
    prompts.isCancel(value) ? undefined : (value as Exclude<T, symbol>);
  prompts.intro("Everything stays on this machine. Esc leaves, and writes nothing.");
  return {
    text: async ({ question, initial, check }) =>
      answered(
        await prompts.text({
          message: question,
          ...(initial === undefined ? {} : { initialValue: initial }),
          validate: (answer) => check(answer ?? ""),
        }),
      ),
    one: async ({ question, options }) =>
      answered(
        await prompts.select({
          message: question,
          options: options.map(({ value, label }) => ({ value: value as string, label })),
        }),
      ) as never,
    many: async ({ question, options }) =>
      answered(
        await prompts.multiselect({
          message: `${question} (space chooses, enter goes on)`,
          options: options.map(({ value, label }) => ({ value: value as string, label })),
          required: true,
        }),
      ) as never,
  };
}
