import { entryForm } from "../entry-form.tsx";

/** "I looked them up": that it was done, and nothing of what was seen. */
export const look = entryForm<Record<never, never>>({
  title: () => "I looked them up",
  lead: "What you saw is not asked, and cannot be kept here.",
  empty: () => ({}),
  First: () => null,
  when: "first",
  read: () => ({ entry: { kind: "look" } }),
  save: "Note it",
  after: () => (
    <>
      <p>Noted, without blame. It usually hurts for longer than it helps. Mute is easier than willpower.</p>
      <details>
        <summary>How to mute</summary>
        <ul>
          <li>Open their profile once, choose Mute or Hide, and close it. They are not told.</li>
          <li>Mute or archive the chat, so that it is not the first thing on the screen.</li>
          <li>Take their name out of the search history: most apps let you clear it.</li>
          <li>In your photos, hide the album or the face, so that memories do not bring it up.</li>
        </ul>
      </details>
    </>
  ),
});
