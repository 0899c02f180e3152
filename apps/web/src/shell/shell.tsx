import { useComputed, useSignalEffect } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { ProtectSheet } from "../parts/protect-sheet.tsx";
import { readWhatIsLeft } from "../session/contacts-to-read.ts";
import { useSession } from "../session/context.ts";
import { dropTextsDue } from "../session/imported-texts.ts";
import { isNight } from "../words/night.ts";
import { AnnouncerContext, createAnnouncer } from "./announce.tsx";
import { CurrentScreen } from "./current-screen.tsx";
import { Header } from "./header.tsx";
import { leaveOnShift } from "./leave.ts";
import { LeaveNote } from "./leave-note.tsx";
import { placeOfScreen, type ScreenName } from "./map.ts";
import { watchRoom } from "./room.ts";
import { useRouter } from "./router.ts";
import { Said } from "./said.tsx";
import { loadScreen } from "./screens.ts";
import { Tabs } from "./tabs.tsx";
import { Trouble } from "./trouble.tsx";
import { watchUse } from "./watch-use.ts";

/** Header, page, tabs: the same in every state. Which page stands in it follows from what is open and where one went. */
export function Shell() {
  const session = useSession();
  const router = useRouter();
  const announcer = useMemo(createAnnouncer, []);
  useEffect(() => leaveOnShift(session), [session]);
  useEffect(() => watchUse(session), [session]);
  useEffect(watchRoom, []);
  useSignalEffect(() => {
    if (session.phase.value !== "open") return;
    void dropTextsDue(session);
    void readWhatIsLeft(session);
  });
  // While the secret is typed, the screen that comes next is fetched. If that fails, it says so itself.
  useSignalEffect(() => {
    if (session.phase.value === "locked") loadScreen(router.route.peek()?.screen ?? "today").catch(() => undefined);
  });
  // After ten in the evening the pages are dimmed once more.
  useSignalEffect(() => {
    document.documentElement.dataset.night = isNight(session.clock.now.value) ? "yes" : "no";
  });

  const shown = useComputed<{ screen: ScreenName; with: Readonly<Record<string, string>> } | undefined>(() => {
    const phase = session.phase.value;
    const route = router.route.value;
    if (phase === "starting") return undefined;
    const shut = phase === "locked" || phase === "none";
    const cardShut = shut && route?.screen === "card" && !session.look.values.value.cardWhenLocked;
    if (
      route &&
      placeOfScreen(route.screen).always &&
      route.screen !== "door" &&
      route.screen !== "locked" &&
      !cardShut
    )
      return route;
    if (shut) return { screen: "locked", with: {} };
    if (phase === "new" && session.entries.value.length === 0 && (!route || route.screen === "door")) {
      return { screen: "door", with: route?.with ?? {} };
    }
    if (!route || route.screen === "door" || route.screen === "locked") return { screen: "today", with: {} };
    return route;
  });
  const { value: route } = shown;
  const place = route && placeOfScreen(route.screen);

  return (
    <AnnouncerContext.Provider value={announcer}>
      <div class="shell" data-bare={place && place.tab === null && place.always ? "yes" : undefined}>
        <Header title={place?.title ?? ""} screen={route?.screen} />
        <Tabs current={place?.tab ?? null} />
        {session.phase.value === "open" && route?.screen !== "today" ? <ProtectedBand /> : null}
        <main id="page" class="page" tabIndex={-1}>
          <Trouble />
          <Said />
          <LeaveNote />
          {route ? <CurrentScreen key={JSON.stringify(route)} route={route} /> : null}
          {route && beside.has(route.screen) ? <BackToLocked /> : null}
        </main>
      </div>
      <ProtectSheet />
      {/* The signal itself: what is announced draws this line anew, and not the screen. */}
      <p class="unseen" aria-live="polite">
        {announcer.words}
      </p>
    </AnnouncerContext.Provider>
  );
}

/** Pages that can be read while locked and have no way on of their own; without tabs a phone may have no way back either. */
const beside: ReadonlySet<ScreenName> = new Set<ScreenName>(["help", "about"]);

function BackToLocked() {
  const { phase, look } = useSession();
  const { go } = useRouter();
  if (phase.value !== "locked" && phase.value !== "none") return null;
  return (
    <p class="after-screen">
      <button type="button" class="quiet" onClick={() => go("locked")}>
        Back to {look.values.value.name}
      </button>
    </p>
  );
}

/** Carries the guide, so it is loaded once there is a journal to read. */
function ProtectedBand() {
  const [Band, setBand] = useState<ComponentType>();
  useEffect(() => {
    void import("./band.tsx").then((loaded) => setBand(() => loaded.default));
  }, []);
  return Band ? <Band /> : null;
}
