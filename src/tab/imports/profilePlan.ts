import type { ImportPlanInput, ImportProfiles, ImportSheet } from "#contract/import.ts";
import { foldText } from "#domain/text/foldText.ts";

export type ProfilePlanInput = ImportProfiles["profiles"][number]["plan"];

/** What of a plan fits the next list of its kind: columns by their titles instead of their places. */
export function planToProfile(plan: ImportPlanInput, sheet: ImportSheet): ProfilePlanInput {
  const { columns, conflicts, isGuarded, match, recodings, source, versionsAreEvaluated } = plan;
  return {
    source,
    recodings,
    match,
    conflicts,
    versionsAreEvaluated,
    ...(isGuarded === undefined ? {} : { isGuarded }),
    columns: columns.flatMap(({ column, ...use }) => {
      const title = sheet.columns.find((one) => one.column === column)?.title ?? "";
      return title === "" ? [] : [{ ...use, title }];
    }),
  };
}

/** And the other way: columns that the list does not have are left out. */
export function profileToPlan(
  { columns, ...rest }: ProfilePlanInput,
  sheet: ImportSheet,
): Partial<ImportPlanInput> {
  return {
    ...rest,
    columns: columns.flatMap(({ title, ...use }) => {
      const found = sheet.columns.find((one) => foldText(one.title) === foldText(title));
      return found === undefined ? [] : [{ ...use, column: found.column }];
    }),
  };
}
