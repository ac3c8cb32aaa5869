import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { build } from "vite";

/** A window of the size that a coordinator has. */
export function newPage(browser: Browser): Promise<Page> {
  return browser.newPage({ viewport: { width: 1400, height: 900 }, locale: "de-DE" });
}

export async function tabIn(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (frame === null) throw new Error("The host has no frame");
  return frame;
}

/** A page of this folder that stands for another way to show the same, built as the tab is. */
export async function builtScript(file: "plainDesk.tsx" | "plainGrid.tsx"): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, file), formats: ["es"] },
    },
  });
  const [chunk] = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    "output" in one ? one.output : [],
  );
  if (chunk?.type !== "chunk") throw new Error(`${file} was not built`);
  return chunk.code;
}
