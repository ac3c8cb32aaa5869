import { LIST_COLUMNS } from "#domain/exports/listColumns.ts";
import { IMPORT_TARGETS, type ImportTarget, type TargetRow } from "#domain/imports/importTarget.ts";
import type { ReadyProfile } from "./readyProfile.ts";

const EXPORTED: ReadonlySet<string> = new Set(LIST_COLUMNS.entries.map(({ key }) => key));
/** The key and the titles of what an export has and an import may change; of an office its id comes first. */
const COLUMNS = LIST_COLUMNS.entries.flatMap(({ key, label }) => {
  const target = targetOfColumn(key);
  return target === undefined
    ? []
    : [key, label.de, label.en].map((title) => ({
        title,
        target,
        dateOrder: "dayFirst" as const,
        separator: "; ",
      }));
});

/** The list of entries as the register writes it, in either language or for programs, also with some of its columns. */
export const OWN_EXPORT: ReadyProfile = {
  id: "ownExport",
  name: { de: "Export aus diesem Register", en: "Export of this register" },
  needs: [titlesOf("registerNo"), titlesOf("title")],
  plan: {
    source: "ki-register",
    columns: COLUMNS,
    recodings: [],
    match: ["registerNo"],
    // Whoever changes an export wants just that.
    conflicts: "takeFile",
    versionsAreEvaluated: false,
    isGuarded: true,
  },
};

function targetOfColumn(key: string): ImportTarget | undefined {
  if (key === "orgUnitId" || key === "orgUnitName") return "office";
  // What was decided here is no proposal of anybody.
  if (key === "riskClass") return undefined;
  return IMPORT_TARGETS.find(({ target }) => target === key && EXPORTED.has(key))?.target;
}

function titlesOf(key: TargetRow["target"]): readonly string[] {
  return COLUMNS.filter(({ target }) => target === key).map(({ title }) => title);
}
