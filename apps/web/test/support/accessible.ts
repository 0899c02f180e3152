import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";

const source = `${readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")};0`;

/** Nothing that axe finds, and nothing that scrolls sideways. */
export const expectAccessible = (page: Page): Promise<void> => expectFine(page, { colours: true });

async function expectFine(page: Page, { colours }: { readonly colours: boolean }): Promise<void> {
  expect(await violations(page, colours)).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    "scrolls sideways",
  ).toBeLessThanOrEqual(0);
}

/** The same at 320 px, and with text twice as large, after `expectAccessible`: the colours are those that it has seen. */
export async function expectAccessibleWhenTight(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  await expectFine(page, { colours: false });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  await expectFine(page, { colours: false });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "";
  });
  if (before) await page.setViewportSize(before);
}

/** Everything that can be pressed or filled in is at least 44 px high and wide. */
export async function expectLargeTargets(page: Page): Promise<void> {
  const small = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        "button, summary, select, input:not([type=checkbox], [type=radio]), textarea, .choice-option",
      ),
    ]
      .filter((element) => element.checkVisibility() && !element.matches(".skip"))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < 43.9 || box.width < 43.9))
      .map(({ element, box }) => `${element.outerHTML.slice(0, 80)}: ${box.width} by ${box.height}`),
  );
  expect(small).toEqual([]);
}

/**
 * Each rule of axe that the page breaks, with the first element that does. The page is one frame, so axe runs in it
 * directly: @axe-core/playwright opens a second page for every call, which took most of the time of these tests.
 */
async function violations(
  page: Page,
  colours: boolean,
): Promise<readonly (readonly [id: string, html: string | undefined])[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(source);
  return page.evaluate(async (enabled) => {
    const { axe } = globalThis as unknown as { readonly axe: typeof import("axe-core") };
    // A colour on its way from one state to another is none that anybody reads.
    const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.all(passing.map(({ finished }) => finished.catch(() => undefined)));
    const { violations } = await axe.run({
      resultTypes: ["violations"],
      rules: { "color-contrast": { enabled } },
    });
    return violations.map(({ id, nodes }) => [id, nodes[0]?.html] as const);
  }, colours);
}
