import { IMPORT_TARGETS, type ImportTarget, type TargetRow } from "#domain/imports/importTarget.ts";
import { OF_OTHERS, type ReadyProfile } from "./readyProfile.ts";

const FIRST: readonly ImportTarget[] = ["sourceId", "title", "office", "owner", "deputy"];
/** What is told of an entry that there is, or follows from how it is run, is no column of a new list. */
const NOT_ASKED: ReadonlySet<ImportTarget> = new Set([
  "registerNo",
  "parentId",
  "riskClassReason",
  "proposedRiskClass",
]);

/** The columns of the blank template: what tells a row, what a report needs, what may be told, an evaluation. */
export const TEMPLATE_TARGETS: readonly TargetRow[] = [
  ...FIRST.flatMap((target) => IMPORT_TARGETS.filter((row) => row.target === target)),
  ...IMPORT_TARGETS.filter(
    ({ field, target }) =>
      field?.required === true && field.stage === "intake" && !FIRST.includes(target),
  ),
  ...IMPORT_TARGETS.filter(
    ({ field, target }) =>
      field !== undefined &&
      !FIRST.includes(target) &&
      !NOT_ASKED.has(target) &&
      field.stage === "intakeOptional",
  ),
  ...IMPORT_TARGETS.filter(
    ({ target }) =>
      target === "riskClass" || target === "evaluatedOn" || target === "evaluationReason",
  ),
];

/** The template that the register offers; the stars of its titles are no part of them. */
export const BLANK_TEMPLATE: ReadyProfile = {
  id: "template",
  name: { de: "Vorlage zum Ausfüllen", en: "Blank template" },
  needs: ["sourceId", "title", "operationStatus"].map((wanted) =>
    TEMPLATE_TARGETS.filter(({ target }) => target === wanted).flatMap(titlesOf),
  ),
  plan: {
    ...OF_OTHERS,
    source: "vorlage",
    columns: TEMPLATE_TARGETS.flatMap((row) =>
      titlesOf(row).map((title) => ({
        title,
        target: row.target,
        dateOrder: "dayFirst" as const,
      })),
    ),
  },
};

function titlesOf({ label }: TargetRow): readonly string[] {
  return [label.de, label.en];
}
