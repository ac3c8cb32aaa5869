import { describe, expect, test } from "vitest";
import type { ComparedRow } from "#domain/imports/importedRow.ts";
import { readyProfiles } from "#domain/imports/profiles/readyProfiles.ts";
import { extent } from "#tests/long.ts";
import { compareList, entriesOf, readList } from "./listWorld.ts";
import { areRealListsThere, countOf, openReal, REAL_LISTS } from "./realRegisters.ts";

const EVERY = 40;

// Skipped where the files of others are not beside the project: none of them is part of it.
/** The longest takes as long as all others. */
const PLAYED = extent({ full: REAL_LISTS, sample: REAL_LISTS.slice(1) });

describe.skipIf(!areRealListsThere)("registers that others publish", () => {
  test.each(PLAYED)(
    "$path: every row is new or told with its reason, and none is lost",
    async (one) => {
      const { list, orgUnits, texts } = await openReal(one);
      expect(list.profile?.id).toBe(one.profile);
      const rows = await compareList(list, list.plan, [], orgUnits);
      expect(rows.length).toBe(one.rows);
      expect(countOf(rows)).toEqual({ new: one.new, problem: one.rows - one.new });
      for (const { problems, state } of rows) {
        const reasons = problems.filter(({ isMinor }) => isMinor !== true);
        expect(reasons.length > 0).toBe(state === "problem");
      }
      const [titles = [], ...cells] = texts;
      const whole = cells.map((row) =>
        Object.fromEntries(row.flatMap((text, at) => (text === "" ? [] : [[titles[at], text]]))),
      );
      expect(rows.map(({ raw }) => raw)).toEqual(whole);
    },
  );

  test.each(PLAYED)(
    "$path: imported again, nothing changes; a newer one is its difference",
    async (one) => {
      const { list, orgUnits, texts } = await openReal(one);
      const first = await compareList(list, list.plan, [], orgUnits);
      const entries = entriesOf(first, list.plan);
      const again = await compareList(list, list.plan, entries, orgUnits);
      expect(countOf(again)).toEqual({ unchanged: one.new, problem: one.rows - one.new });

      // In the newer one some rows are gone, and of some one cell is another.
      const [titles = [], ...cells] = texts;
      const column = titles.indexOf(one.edited.title);
      const chosen = first.flatMap((row, at) => (isAlone(row, first) ? [at] : []));
      const edited = new Set(chosen.filter((_, at) => at % EVERY === 0));
      const gone = new Set(chosen.filter((_, at) => at % EVERY === 1));
      const newer = cells.flatMap((row, at) => {
        if (gone.has(at)) return [];
        return [edited.has(at) ? row.with(column, "Somebody else says so.") : row];
      });
      const bytes = writtenAs(one.kind, [titles, ...newer]);
      const profiles = readyProfiles("en");
      const other = await readList(bytes, one.kind, { orgUnits, profiles });
      const compared = await compareList(other, list.plan, entries, orgUnits);
      expect(edited.size).toBeGreaterThan(5);
      expect(countOf(compared)).toEqual({
        changed: edited.size,
        unchanged: one.new - edited.size - gone.size,
        problem: one.rows - one.new,
      });
      for (const { differences, state } of compared) {
        if (state !== "changed") continue;
        expect(differences).toMatchObject([
          { field: one.edited.field, after: "Somebody else says so." },
        ]);
      }
      // And the other way round: in the older one there are rows that the register does not have.
      const fewer = entriesOf(
        first.filter((_, at) => !gone.has(at)),
        list.plan,
      );
      const older = await compareList(list, list.plan, fewer, orgUnits);
      expect(countOf(older).new ?? 0).toBe(gone.size - (countOf(older).duplicate ?? 0));
      expect(countOf(older).unchanged).toBe(one.new - gone.size);
    },
  );
});

/** Without an id a changed row is found by its name and office alone, which may be those of others. */
function isAlone(row: ComparedRow, all: readonly ComparedRow[]): boolean {
  if (row.state !== "new") return false;
  if (row.sourceId !== undefined) return true;
  const { orgUnitId, title } = row.values;
  const alike = all.filter(
    ({ values }) => values.title === title && values.orgUnitId === orgUnitId,
  );
  return alike.length === 1;
}

function writtenAs(kind: "csv" | "json", texts: readonly (readonly string[])[]): string {
  const [titles = [], ...rows] = texts;
  if (kind === "json") {
    const records = rows.map((row) =>
      Object.fromEntries(titles.map((title, at) => [title, row[at] ?? ""])),
    );
    return JSON.stringify({ algoritmes: records });
  }
  return texts.map((row) => row.map(quoted).join(",")).join("\n");
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
