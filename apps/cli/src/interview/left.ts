/** The person left a question. */
export class Left extends Error {
  override readonly name = "Left";
}

/** The answer. Throws Left where there is none. */
export function given<T>(answer: T | undefined): T {
  if (answer === undefined) throw new Left();
  return answer;
}
