import { number } from "./words.ts";

/** That a sentence which may be a no outlasts the texts it stood in, why, and the way to be rid of it. */
export function Sentences({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <p>
      {count === 1
        ? "One sentence that may be a no is kept in their words, so that it can be read again. To remove it"
        : `${number(count)} sentences that may be a no are kept in their words, so that they can be read again. To remove them`}
      : Menu, Settings, Erase, Their words.
    </p>
  );
}
