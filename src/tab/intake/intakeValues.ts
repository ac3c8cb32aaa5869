import type { ValuesInput } from "#contract/values.ts";
import { type EntryValues, entryValues } from "#domain/entry/entry.ts";
import {
  type FieldProblems,
  missingFields,
  parseValues,
  REPORT_KEYS,
} from "#domain/entry/intake.ts";
import { withMissingPlatform, withUnknown } from "#domain/entry/report.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { toValuesInput } from "#tab/fields/toValuesInput.ts";
import type { ReportDraft } from "./reportDraft.ts";
import { type FieldStep, stepFields } from "./reportSteps.ts";

/** The values of the entry that a draft becomes, or what is wrong with which field; the server checks the same way. */
export function readReport(draft: ReportDraft): Result<ValuesInput, FieldProblems> {
  const read = parseValues(appliedValues(draft), REPORT_KEYS);
  if (!read.ok) return read;
  const typed = entryValues(read.value);
  const platformName = draft.missingPlatform?.trim();
  const isMissing = typed.entryKind === "useCase" && platformName !== undefined;
  const values = isMissing
    ? withMissingPlatform(withUnknown(typed), platformName)
    : withUnknown(typed);
  const missing: FieldProblems = {
    ...lacking(values),
    ...(isMissing && platformName === "" ? { parentId: "required" } : {}),
  };
  return Object.keys(missing).length === 0 ? ok(toValuesInput(values)) : err(missing);
}

/** What stands against leaving this step. */
export function stepProblems(step: FieldStep, draft: ReportDraft): FieldProblems {
  const read = readReport(draft);
  if (read.ok) return {};
  const { asked, more } = stepFields(step, draft.values);
  const here = new Set<string>([...asked, ...more].map(({ key }) => key));
  return Object.fromEntries(Object.entries(read.problem).filter(([key]) => here.has(key)));
}

/** The owner's name is missing with the owner, at one field. */
function lacking(values: EntryValues): FieldProblems {
  const { ownerName: _withId, ...missing } = missingFields(values);
  return missing;
}

/** Without what was typed before another answer made it pointless. */
function appliedValues({ values }: ReportDraft): Readonly<Record<string, unknown>> {
  const { parentId, itProviderOther, startDate, ...rest } = values;
  return {
    ...rest,
    ...(values.entryKind === "useCase" ? { parentId } : {}),
    ...(values.itProvider === "other" ? { itProviderOther } : {}),
    ...(values.operationStatus === "planned" ? {} : { startDate }),
  };
}
