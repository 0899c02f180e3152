/** How long the words stay in the clipboard, in milliseconds. */
const stays = 60_000;

/**
 * Puts words on the clipboard, and takes them off a minute later. A browser lets a page do that only while it has the
 * focus; where it has not, it is tried once more when the person comes back.
 * @returns false where the browser refuses to copy at all.
 */
export async function copyForAMinute(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return false;
  }
  const wipe = () => navigator.clipboard.writeText("");
  setTimeout(() => {
    wipe().catch(() => addEventListener("focus", () => void wipe().catch(() => undefined), { once: true }));
  }, stays);
  return true;
}
