// Draws the PNG icons from the SVG ones, with the Chromium that the browser tests use. Run by hand after a change.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright";

const folder = join(import.meta.dirname, "../apps/web/public/icons");
const debian = "/usr/bin/chromium";
const browser = await chromium.launch({
  args: ["--no-sandbox"],
  ...(existsSync(debian) ? { executablePath: debian } : {}),
});
for (const [source, name, size] of [
  ["icon", "icon-192", 192],
  ["icon", "icon-512", 512],
  ["maskable", "maskable-512", 512],
  ["maskable", "touch-180", 180],
]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = readFileSync(join(folder, `${source}.svg`), "utf8").replace(
    "<svg ",
    `<svg width="${size}" height="${size}" `,
  );
  await page.setContent(`<body style="margin:0;background:transparent">${svg}</body>`);
  writeFileSync(join(folder, `${name}.png`), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
