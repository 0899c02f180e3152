/** What came out of a backup, in one sentence; a file that was cut is never passed over. */
export const restoredSentence = ({
  added,
  complete,
}: {
  readonly added: number;
  readonly complete: boolean;
}): string => {
  const entries = added === 1 ? "1 entry" : `${added} entries`;
  if (!complete) return `The file was cut or damaged. What was whole is here: ${entries}.`;
  return added === 0 ? "Nothing in it was new." : `${entries} ${added === 1 ? "was" : "were"} added.`;
};
