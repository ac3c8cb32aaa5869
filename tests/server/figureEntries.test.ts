import { expect, test } from "vitest";
import type { ApplicationFacts } from "#domain/figures/applicationFacts.ts";
import type { FigureReport } from "#register/figures/figureReports.ts";
import { figuresFile } from "#server/files/figuresFile.ts";
import { countedBehind, entriesBehind } from "#server/views/figureViews.ts";
import { day } from "#tests/domain/builders.ts";
import { cellsOf, workbookParts } from "#tests/exports/readXlsx.ts";

const NUMBERS = Array.from({ length: 700 }, (_, n) => `KI-2026-${String(n).padStart(4, "0")}`);

function facts(no: string): ApplicationFacts {
  return {
    ...{ no, title: `Anwendung ${no}`, office: { id: "32", name: "Ordnungsamt" } },
    ...{ riskClass: "limited", operationStatus: "productive", evaluationStatus: "approved" },
    ...{ isEvaluated: true, hasOwner: true, publication: "listed", outstanding: [] },
    ...{ openConditions: 0, overdueConditions: 0, cases: [] },
  };
}

const ALL = { de: "Alle", en: "All" };
const REPORT: FigureReport = {
  period: { from: day("2026-01-01"), to: day("2026-06-30") },
  ...{ office: null, offices: [], unreadable: 0, hasTodaysClosingDays: false },
  applications: new Map(NUMBERS.slice(1).map((no) => [no, facts(no)])),
  groups: [
    {
      ...{ key: "applications", title: ALL, tables: [] },
      figures: [
        {
          ...{ key: "all", label: ALL, unit: "count", value: 701, before: 0 },
          entries: [...NUMBERS.toReversed(), NUMBERS[5] ?? ""],
        },
      ],
    },
  ],
  madeAt: "2026-07-01T08:00:00.000Z",
};

test("a page shows five hundred of the applications behind a figure, and the file all of them", async () => {
  const shown = await entriesBehind(REPORT, "all");
  expect(shown).toMatchObject({ state: "done", more: 200 });
  expect((await countedBehind(REPORT, "all"))?.map(({ no }) => no)).toEqual(NUMBERS);
  expect(await countedBehind(REPORT, "none")).toBeUndefined();
  const about = {
    city: "Beispiel",
    demo: false,
    language: "de",
    now: REPORT.madeAt,
    role: "audit",
  } as const;
  const file = await figuresFile(REPORT, about, "all");
  expect(file.facts.rows).toBe(700);
  const cells = cellsOf(workbookParts(await file.xlsx()), 1);
  // The first is gone from the register: its number is what is left of it.
  expect(cells.get("B2")?.value).toBe("KI-2026-0000");
  expect(cells.get("B701")?.value).toBe("Anwendung KI-2026-0699");
  expect(cells.get("F7")).toMatchObject({ type: "number", value: "2" });
  expect(cells.get("A702")).toBeUndefined();
  await expect(figuresFile(REPORT, about, "none")).rejects.toThrow("notFound");
});
