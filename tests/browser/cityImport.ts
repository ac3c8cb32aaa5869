import type { FrameLocator } from "playwright-core";
import type { Hand } from "./hand.ts";

/** What somebody does from the list of imports to the entries. */
export interface ImportWork {
  readonly presses: number;
  /** That stand on the pages, each line once, without what a closed list offers. */
  readonly words: number;
  readonly typed: number;
}

const STEPS = ["sheet", "columns", "values", "preview", "start"] as const;
export type CityStep = (typeof STEPS)[number];

const REASON = "Fachverantwortliche pflegen ihre Einträge.";

/** The list of `cityWorkbook`, from the page of imports on, as a careful person imports it, up to the last press. */
export async function importCityList(
  tab: FrameLocator,
  hand: Pick<Hand, "choose" | "pick" | "press" | "write">,
  file: { readonly name: string; readonly bytes: Uint8Array },
  look: (step: CityStep) => Promise<void> = async () => {},
): Promise<ImportWork> {
  // The button, and the file in the dialog of the system.
  let presses = 2;
  const wordsNow = readerOf(tab);
  let words = 0;
  // Whoever has the file at hand has read the first page.
  await wordsNow();
  const button = (name: string) => tab.getByRole("button", { name, exact: true });
  const press = (name: string) => {
    presses++;
    return hand.press(button(name));
  };
  const read = async (step: CityStep) => {
    words += await wordsNow();
    await look(step);
  };

  await tab.locator("input[type=file]").setInputFiles({
    name: file.name,
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(file.bytes),
  });
  await tab.getByText("5 Zeilen mit Angaben").waitFor();
  await read("sheet");
  await press("Weiter: Spalten");
  await tab.getByText("6 von 6 Spalten sind zugeordnet.").waitFor();
  await read("columns");
  await press("Weiter: Werte");

  await hand.choose(tab.getByRole("radio", { name: "Ja, übernehmen" }));
  await hand.write(tab.getByRole("textbox", { name: /^Wofür/ }), REASON);
  presses += 2;
  await tab.getByText("Noch 7 Angaben offen.").waitFor();
  await read("values");
  await press("Alle 4 Vorschläge übernehmen");
  await press("03.04.2024 (Vorschlag)");
  await hand.pick(tab.getByRole("combobox", { name: /läuft irgendwie/ }), "Pilotbetrieb");
  presses += 2;
  await press("leer lassen");
  await tab.getByText("Alle Angaben sind festgelegt.").waitFor();
  await tab.getByText("Alles ist gespeichert.").waitFor();

  await press("Weiter: Vorschau");
  await tab.getByText("5 Einträge werden angelegt.").waitFor();
  await read("preview");
  await press("Weiter: Einlesen");
  await button("5 Einträge anlegen").waitFor();
  await read("start");
  await press("5 Einträge anlegen");
  // Whoever reloads before it is taken has not started anything.
  await button("5 Einträge anlegen").waitFor({ state: "detached" });
  return { presses, words, typed: REASON.length };
}

/** Keystroke-level model: pointing and pressing, making up one's mind, a key; and silent reading of German prose. */
export function secondsOf({ presses, typed, words }: ImportWork): number {
  return presses * (1.3 + 1.35) + typed * 0.2 + (words / 230) * 60;
}

/** Reads each line once: what stands on several pages, or in several rows, is known. */
function readerOf(tab: FrameLocator): () => Promise<number> {
  const known = new Set<string>();
  return async () => {
    const shown = await tab.locator("main").evaluate((main: HTMLElement) => {
      const offered = new Set([...main.querySelectorAll("option")].map((one) => one.innerText));
      return main.innerText.split(/[\n\t]+/).filter((line) => !offered.has(line.trim()));
    });
    const fresh = new Set(shown.map((line) => line.trim()).filter((line) => !known.has(line)));
    for (const line of fresh) known.add(line);
    return [...fresh]
      .join(" ")
      .split(/\s+/)
      .filter((word) => /\p{L}|\d/u.test(word)).length;
  };
}
