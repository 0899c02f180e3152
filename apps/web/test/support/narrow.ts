import { expect, type Page } from "@playwright/test";

/** Nothing is wider than the page at 320 pixels, nor with text at twice its size; the page is as it was afterwards. */
export async function expectNarrow(page: Page): Promise<void> {
  const before = page.viewportSize();
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await wide(), "wider than 320 pixels").toBeLessThanOrEqual(0);
  const size = await page.evaluate(() => {
    const { style } = document.documentElement;
    const was = style.fontSize;
    style.fontSize = "200%";
    return was;
  });
  expect(await wide(), "wider than 320 pixels with text at 200 %").toBeLessThanOrEqual(0);
  await page.evaluate((was) => {
    document.documentElement.style.fontSize = was;
  }, size);
  if (before) await page.setViewportSize(before);
}
