import { type CellValue, Workbook } from "exceljs";
import { expect, test } from "vitest";
import type { FieldValue } from "#domain/entry/entry.ts";
import { fieldKeyOf, type TargetRow } from "#domain/imports/importTarget.ts";
import { TEMPLATE_TARGETS } from "#domain/imports/profiles/blankTemplate.ts";
import { readyProfiles } from "#domain/imports/profiles/readyProfiles.ts";
import { importTemplate } from "#exports/importTemplate.ts";
import type { Language } from "#texts/language.ts";
import { compareList, readList } from "./listWorld.ts";

const ORG_UNITS = [
  { id: "32", name: "Ordnungsamt", department: "" },
  { id: "66", name: "Verkehrs- und Tiefbauamt", department: "" },
];
const DAY = { typed: new Date(Date.UTC(2024, 2, 1)), value: "2024-03-01" };
/** Persons are taken only where somebody gives a reason. */
const NO_PERSONS = new Set(["owner", "deputy"]);

/** What somebody puts into a cell of this column, and what an entry then says. */
function filled(
  { field, kind, target }: TargetRow,
  language: Language,
): { readonly typed: CellValue; readonly value: FieldValue } {
  const choices = (field?.choices ?? []).filter(({ key }) => !field?.exclusive?.includes(key));
  const [first, second = first] = choices;
  switch (kind) {
    case "choice":
      return { typed: first?.[language] ?? null, value: first?.key ?? "" };
    case "multiChoice":
      return {
        typed: `${first?.[language]}; ${second?.[language]}`,
        value: [first?.key ?? "", second?.key ?? ""],
      };
    case "boolean":
      return { typed: language === "de" ? "Ja" : "Yes", value: true };
    case "date":
      return DAY;
    case "partialDate":
      return { typed: "05/2024", value: "2024-05" };
    case "officeName":
      return { typed: "Verkehrs- und Tiefbauamt", value: "66" };
    case "list":
      return {
        typed: "Eins; Zwei",
        value:
          field?.itemFields === undefined
            ? ["Eins", "Zwei"]
            : [{ title: "Eins" }, { title: "Zwei" }],
      };
    default: {
      const text = /url/i.test(target) ? `https://example.org/${target}` : `=1+1 ${target}`;
      return { typed: text, value: text };
    }
  }
}

test.each(["de", "en"] as const)(
  "the template in %s, filled in by another program, becomes an entry that says all of it",
  async (language) => {
    const offices = ORG_UNITS.map(({ name }) => name);
    const book = new Workbook();
    const blank = importTemplate({ createdAt: "2026-11-28T08:00:00.000Z", offices }, language);
    await book.xlsx.load(Uint8Array.from(blank).buffer);
    const [sheet = expect.fail()] = book.worksheets;
    const columns = TEMPLATE_TARGETS.map((row, at) => ({ row, at, ...filled(row, language) }));
    for (const { at, row, typed } of columns) {
      if (NO_PERSONS.has(row.target)) continue;
      const cell = sheet.getCell(2, at + 1);
      cell.value = typed;
      if (typed instanceof Date) cell.numFmt = "dd.mm.yyyy";
    }
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const list = await readList(bytes, "xlsx", {
      orgUnits: ORG_UNITS,
      profiles: readyProfiles(language),
    });
    expect(list.profile?.id).toBe("template");
    const rows = await compareList(list, list.plan, [], ORG_UNITS);
    expect(rows).toHaveLength(1);
    const [row = expect.fail()] = rows;
    expect(row.problems.filter(({ code }) => code !== "required")).toEqual([]);
    expect(row.state).toBe("new");
    const told = columns.flatMap(({ row: { target }, value }) => {
      // Nothing but a proposal, unless a coordinator says that it was evaluated.
      const key = target === "riskClass" ? "proposedRiskClass" : fieldKeyOf(target);
      return key === undefined || NO_PERSONS.has(target) ? [] : [[key, value] as const];
    });
    for (const [key, value] of told) expect([key, row.values[key]]).toEqual([key, value]);
  },
);
