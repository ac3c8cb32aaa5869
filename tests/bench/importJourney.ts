import { launchChromium } from "#tests/browser/chromium.ts";
import { importCityList, secondsOf } from "#tests/browser/cityImport.ts";
import { cityWorkbook } from "#tests/imports/cityWorkbook.ts";
import { startTestService } from "#tests/server/startTestService.ts";
import type { Figure } from "./report.ts";

/** The city asks for three minutes, from the file to entries. */
const MOST_SECONDS = 180;

/**
 * How much somebody does and reads, and how long that takes, who imports a messy list for the first time: on the pages
 * themselves, in a browser (`npm run build` before).
 */
export async function importJourneyFigures(): Promise<readonly Figure[]> {
  await using service = await startTestService({ withPages: true });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const asked = new URLSearchParams({ person: "coordinator-1", lang: "de", sub: "imports" });
    await page.goto(`${service.url}/?${asked}&view=tab`);
    const tab = page.frameLocator("iframe");
    await tab.getByText("Noch kein Import.").waitFor();
    const work = await importCityList(tab, MOUSE, {
      name: "KI-Liste der Stadt.xlsx",
      bytes: cityWorkbook(),
    });
    await tab.getByText("Die Liste ist eingelesen.").waitFor();
    return [
      { name: "a messy list: presses", value: work.presses, unit: "" },
      { name: "a messy list: words", value: work.words, unit: "" },
      {
        name: "a messy list: from the file to entries",
        value: secondsOf(work),
        unit: "s",
        limit: MOST_SECONDS,
      },
    ];
  } finally {
    await browser.close();
  }
}

const MOUSE: Parameters<typeof importCityList>[1] = {
  press: (target) => target.click(),
  choose: (target) => target.check(),
  write: (target, text) => target.fill(text),
  async pick(target, label) {
    await target.selectOption({ label });
  },
};
