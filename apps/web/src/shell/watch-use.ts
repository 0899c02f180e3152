import type { Session } from "../session/session.ts";

/**
 * Any key or tap counts as use. Out of sight the page is covered, so that the picture the system takes of it shows
 * nothing, and locked at once where that was chosen. Back in sight it is locked before it is uncovered where the pause
 * was too long: a sleeping device stops timers. Gives a function that stops watching.
 */
export function watchUse(session: Session): () => void {
  const touched = () => session.vault.value?.touch();
  const cover = (covered: boolean) => {
    document.documentElement.dataset.covered = covered ? "yes" : "no";
  };
  const turned = () => {
    if (document.visibilityState === "hidden") {
      cover(true);
      if (session.look.values.value.lockOnLeaving) session.lock();
      return;
    }
    touched();
    void session.lookAgain();
    // One frame later the page shows what it shows after a lock.
    requestAnimationFrame(() => cover(document.visibilityState === "hidden"));
  };
  const gone = () => cover(true);
  addEventListener("pointerdown", touched, { passive: true });
  addEventListener("keydown", touched);
  addEventListener("pagehide", gone);
  // A page that the browser kept whole for Back comes back as it was left: covered. Not every browser says that it is in
  // sight again.
  addEventListener("pageshow", turned);
  document.addEventListener("visibilitychange", turned);
  return () => {
    removeEventListener("pointerdown", touched);
    removeEventListener("keydown", touched);
    removeEventListener("pagehide", gone);
    removeEventListener("pageshow", turned);
    document.removeEventListener("visibilitychange", turned);
  };
}
