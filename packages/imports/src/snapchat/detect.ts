/** Chats, and beside them the snaps: both are messages between two people. */
export const historyFile = /(^|\/)(chat|snap)_history\.json$/i;

export function detect(bytes: Uint8Array, name: string): number {
  if (bytes.length === 0) return historyFile.test(name) ? 0.8 : 0;
  const text = new TextDecoder().decode(bytes);
  if (!/^\s*\ufeff?\s*\{/.test(text)) return 0;
  return /"(Received|Sent) ((Saved|Unsaved) Chat|Snap) History"\s*:/.test(text) ||
    (/"Media Type"\s*:/.test(text) && /"Created"\s*:/.test(text))
    ? 0.97
    : 0;
}
