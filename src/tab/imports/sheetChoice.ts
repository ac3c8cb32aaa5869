import type { ImportPlanInput } from "#contract/import.ts";
import type { SheetChoice } from "#tab/data/imports.ts";

/** What was chosen before is read again as it was chosen. */
export function sheetChoice(plan: ImportPlanInput | null): SheetChoice {
  if (plan === null) return {};
  const { delimiter, encoding, header, sheet } = plan;
  return {
    sheet,
    header,
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
  };
}
