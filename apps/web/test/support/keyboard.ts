/** A person who has nothing but a keyboard. Focus is looked at after every key: it must be seen, and never be nowhere. */
import { expect, type Page } from "@playwright/test";

interface Focus {
  readonly name: string;
  readonly seen: boolean;
  readonly nowhere: boolean;
}

const focusOn = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return { name: "", seen: false, nowhere: true };
    const labels = "labels" in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
    const words = labels.length > 0 ? labels.map((label) => label.innerText).join(" ") : element.innerText;
    const name = (element.getAttribute("aria-label") ?? words ?? "").replace(/\s+/g, " ").trim();
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const middle = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
    // What is focused must not lie under the header or the tabs; a tick may be smaller than its label.
    const covered = middle !== null && !element.contains(middle) && !middle.contains(element);
    const outlined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    // A heading that was given the focus by the page itself is no stop of Tab, and needs no ring.
    return { name, seen: element.tabIndex < 0 || (outlined && !covered), nowhere: false };
  });

export interface Keyboard {
  /** Tab, until what is called so has the focus. */
  readonly reach: (name: string | RegExp) => Promise<void>;
  /** The same, then Enter; focus must be somewhere once the page has settled. */
  readonly enter: (name: string | RegExp) => Promise<void>;
  /** The same with Space: a tick, a radio button. */
  readonly space: (name: string | RegExp) => Promise<void>;
  /** One of a few: Tab reaches the first, the arrows the others. */
  readonly choose: (first: string, wanted: string) => Promise<void>;
  readonly type: (name: string | RegExp, words: string) => Promise<void>;
}

export function keyboardOf(page: Page): Keyboard {
  const fits = (name: string, wanted: string | RegExp) =>
    typeof wanted === "string" ? name === wanted : wanted.test(name);
  async function reach(wanted: string | RegExp) {
    const passed: string[] = [];
    for (let turn = 0; turn < 120; turn += 1) {
      const { name, seen, nowhere } = await focusOn(page);
      // The page itself holds the focus at the very start alone.
      if (turn > 0 && !nowhere && !seen) {
        // What scrolls or fades in may take a moment.
        await expect.poll(async () => (await focusOn(page)).seen, `focus on “${name}” is seen`).toBe(true);
      }
      if (fits(name, wanted)) return;
      passed.push(name);
      await page.keyboard.press("Tab");
    }
    throw new Error(`never reached: ${wanted}; passed ${passed.join(" | ")}`);
  }
  /** A screen that was asked for takes a moment to come: focus has settled once it stays where it is, somewhere. */
  const stays = (after: string | RegExp) =>
    expect(async () => {
      const before = await focusOn(page);
      await page.waitForTimeout(150);
      expect(await focusOn(page)).toEqual(before);
      expect(before.nowhere).toBe(false);
    }, `focus is somewhere after ${after}`).toPass({ timeout: 15_000 });
  return {
    reach,
    async enter(wanted) {
      await reach(wanted);
      await page.keyboard.press("Enter");
      await stays(wanted);
    },
    async space(wanted) {
      await reach(wanted);
      await page.keyboard.press("Space");
      await stays(wanted);
    },
    async choose(first, wanted) {
      await reach(first);
      for (let turn = 0; turn < 12 && !fits((await focusOn(page)).name, wanted); turn += 1)
        await page.keyboard.press("ArrowDown");
      await expect(page.getByRole("radio", { name: wanted, exact: true })).toBeChecked();
    },
    async type(wanted, words) {
      await reach(wanted);
      await page.keyboard.type(words);
    },
  };
}
