import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";

// Renders the SVG sources of the icons into the PNG files that the Teams package holds.
const SIZES = { color: 192, outline: 32 } as const;
const folder = join(import.meta.dirname, "icons");

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  // Chromium's sandbox does not start for root, as which containers run.
  chromiumSandbox: process.getuid?.() !== 0,
});
try {
  for (const [name, size] of Object.entries(SIZES)) {
    const svg = await readFile(join(folder, `${name}.svg`), "utf8");
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
    await page.screenshot({ path: join(folder, `${name}.png`), omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
