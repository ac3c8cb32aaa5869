import { xlsxFile } from "./xlsxFile.ts";

/** An empty text is an empty cell; a number is shown as a day. */
type Cell = string | number;

/** From 1 March 2024, as Excel counts days. */
const MARCH_2024 = 45_352;
const ROWS: readonly (readonly Cell[])[] = [
  ["1", "Postverteilung Rathaus", "Ordnungsamt", "Müller, A.", "produktiv", MARCH_2024],
  ["2", "Leichte Sprache", "Amt 32", "k. A.", "in Planung", "seit Sommer 2023"],
  ["3", "Parkraumanalyse", "ordnungs-amt", "Albrecht, Jana", "läuft irgendwie", "2023"],
  ["4", "Einteilung der Wahlhelfer", "Statistikamt", "Vogel, Lena", "Pilot", "05/2024"],
  ["5", "Auskunft am Telefon", "Ordnungsamt", "Albrecht, Jana", "produktiv", "3/4/2024"],
];

/**
 * What a German city keeps: a cover, two lines above a header of merged cells, three spellings of an office, owners as
 * names, a season for a day, a total.
 */
export function cityWorkbook(rows = ROWS): Uint8Array {
  const list: readonly (readonly Cell[])[] = [
    ["Übersicht der KI-Anwendungen"],
    ["Stand: Mai 2026, k. A. = keine Angabe"],
    ["Nr.", "Anwendung", "Zuständigkeit", "", "Betrieb", ""],
    ["", "Name", "Amt", "Verantwortlich", "Status", "In Betrieb seit"],
    ...rows,
    ["Summe", String(rows.length)],
  ];
  const merged = ["A1:F1", "A3:A4", "C3:D3", "E3:F3"];
  return xlsxFile({
    sheets: {
      Deckblatt: sheetData([["Nur zur Information"], ["Stand: Mai 2026"]]),
      Liste: `${sheetData(list)}<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`,
    },
    styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
  });
}

function sheetData(rows: readonly (readonly Cell[])[]): string {
  return `<sheetData>${rows.map((cells, at) => row(cells, at + 1)).join("")}</sheetData>`;
}

function row(cells: readonly Cell[], number: number): string {
  const written = cells.map((cell, column) => {
    const ref = `${String.fromCharCode(65 + column)}${number}`;
    if (cell === "") return "";
    return typeof cell === "number"
      ? `<c r="${ref}" s="1"><v>${cell}</v></c>`
      : `<c r="${ref}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${number}">${written.join("")}</row>`;
}
