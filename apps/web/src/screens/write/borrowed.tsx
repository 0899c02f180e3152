interface BorrowedProps {
  readonly reason: "occasion" | "belongings";
  readonly onBorrow: (sentence: string) => void;
}

/** Four plain first sentences, for the two honest reasons to write. The rest is the person's own. */
export const borrowable = {
  occasion: ["Congratulations on finishing. I am glad for you.", "Happy birthday. I hope it is a good day."],
  belongings: [
    "I was tidying and some of your things are here. Where would you like them sent?",
    "Your papers are here. Which address should I post them to?",
  ],
} as const;

export function Borrowed({ reason, onBorrow }: BorrowedProps) {
  return (
    <details>
      <summary>Borrow a first sentence</summary>
      <ul class="borrowed">
        {borrowable[reason].map((sentence) => (
          <li key={sentence}>
            <button type="button" onClick={() => onBorrow(sentence)}>
              {sentence}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
