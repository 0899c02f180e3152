/** What every screen must hold, whatever it shows. */
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Axe finds nothing; nothing scrolls sideways. `name` says where, when it fails. */
export async function sound(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`),
    `axe on ${name}`,
  ).toEqual([]);
  const [scroll, inner] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(scroll!, `${name} scrolls sideways`).toBeLessThanOrEqual(inner!);
}

/** The same at 320 px, and with text twice as large at 390 px. */
export async function soundWhenTight(page: Page, name: string): Promise<void> {
  const before = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height: 640 });
  await sound(page, `${name} at 320 px`);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  await sound(page, `${name} at 200 % text`);
  await page.evaluate(() => (document.documentElement.style.fontSize = ""));
  await page.setViewportSize(before);
}

/** Every button and field on the page is at least 44 px high and wide. */
export async function targetsLargeEnough(page: Page, name: string): Promise<void> {
  const small = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        "button, select, input:not([type=checkbox], [type=radio]), textarea, .choice-option",
      ),
    ]
      .filter((element) => element.checkVisibility() && !element.matches(".skip, .skip *"))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < 43.9 || box.width < 43.9))
      .map(({ element, box }) => `${element.outerHTML.slice(0, 80)} ${box.width}x${box.height}`),
  );
  expect(small, `targets on ${name}`).toEqual([]);
}
