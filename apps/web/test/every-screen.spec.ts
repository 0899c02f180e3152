/** Every screen of the map, in every colour, on a phone and on a desktop: one journal, one page, many screens. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { type ScreenName, screens } from "../src/shell/map.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/app.ts";

/** A folder for a picture of each; none are taken unless it is named. */
const pictures = process.env.PICTURES;

const story = `
  2026-01-10 breakup them
  2026-01-10 screening none
  2026-01-10 profile theirName=Robin ties=children,money country=GB
  2026-01-12 22:40 contact me text #late text="please call me"
  2026-01-25 encounter chance went=well minutes=4
  2026-02-03 mood level=2 note="slept badly"
  2026-02-10 contact them email purpose=logistics
  2026-03-01 sign sign=S.M5
  2026-03-20 urge strength=7 outcome=held
  2026-04-02 mood level=4
  2026-04-10 occasion on=2026-05-04 what="their exam" learned=they-told-me
  2026-04-20 readiness acceptNo=true
  today 2026-04-21 10:00`;

/** What a screen is opened with, where it does not stand by itself. */
const given: Partial<Record<ScreenName, Readonly<Record<string, string>>>> = {
  questions: { ask: "safety", next: "today" },
  add: { kind: "contact", from: "them" },
  entry: { id: "late" },
  slip: { entry: "late" },
};

async function open(page: Page, screen: ScreenName): Promise<void> {
  await page.evaluate(
    (route) => {
      history.pushState(route, "", "./");
      dispatchEvent(new PopStateEvent("popstate", { state: route }));
    },
    { screen, with: given[screen] ?? {} },
  );
  await expect(page.locator(`[data-screen="${screen}"] h1:not(.unseen)`).first()).toBeVisible();
  // Some read what is kept before they show it.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
}

async function expectContrast(page: Page): Promise<void> {
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { readonly axe: typeof import("axe-core") };
    const { violations } = await axe.run({ runOnly: ["color-contrast"], resultTypes: ["violations"] });
    return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html));
  });
  expect(found).toEqual([]);
}

/** Hidden ends of words are found by no checker: whatever is cut off, or lies over another control. */
async function expectNothingCut(page: Page): Promise<void> {
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main *, header *, nav *")]
      .filter((element) => element.checkVisibility() && !element.closest(".unseen, .skip, svg, textarea, .backdrop"))
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .filter((element) => getComputedStyle(element).overflowX !== "visible")
      .map((element) => element.outerHTML.slice(0, 90)),
  );
  expect(cut, "cut off").toEqual([]);
}

for (const [device, width, height] of [
  ["phone", 390, 844],
  ["desktop", 1280, 800],
] as const) {
  test(`every screen can be read, in light, dark and high contrast, and none scrolls sideways or is cut off, on a ${device}`, async ({
    app,
  }) => {
    test.slow();
    const { page } = app;
    await page.setViewportSize({ width, height });
    // A colour that is still fading is not yet the one that is shown.
    await page.emulateMedia({ reducedMotion: "reduce" });
    await app.with(story);
    const all = (Object.keys(screens) as ScreenName[]).filter((screen) => screen !== "door" && screen !== "locked");
    for (const screen of all) {
      await open(page, screen);
      // The colours are the same on both, so the dark ones are looked at once.
      for (const theme of device === "phone" || pictures ? ["light", "dark", "contrast"] : ["light"]) {
        await page.evaluate((colours) => {
          document.documentElement.dataset.theme = colours;
        }, theme);
        await test.step(`${screen}, ${theme}`, async () => {
          if (theme === "light") {
            await expectAccessible(page);
            await expectNothingCut(page);
          } else if (device === "phone") await expectContrast(page);
        });
        if (!pictures) continue;
        mkdirSync(pictures, { recursive: true });
        await page.screenshot({ path: join(pictures, `${screen}-${device}-${theme}.png`), fullPage: true });
      }
    }
    expect(all.length).toBeGreaterThan(35);
  });
}
