import type { EntryValues, FieldValue } from "#domain/entry/entry.ts";
import { OFFICE_LISTS } from "#domain/entry/fields.ts";
import type { FieldProblems } from "#domain/entry/intake.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { OrgUnit } from "#domain/settings/organisation.ts";
import { foldText } from "#domain/text/foldText.ts";
import type { Context } from "#register/memory/context.ts";
import type { EntryPatch } from "./entryPatch.ts";

/** Fills in what follows from an input: names of people from the directory, the office's name from the settings. */
export async function complete(
  context: Context,
  changes: EntryPatch,
  before: EntryValues = {},
): Promise<Result<EntryPatch, FieldProblems>> {
  const completed: Record<string, FieldValue | null> = { ...changes };
  const problems: Record<string, "notAChoice"> = {};
  for (const role of ["owner", "deputy"]) {
    const id = changes[`${role}Id`];
    delete completed[`${role}Name`];
    if (id === null) completed[`${role}Name`] = null;
    if (typeof id !== "string") continue;
    const person = await context.people.person(id);
    if (person?.active === true) completed[`${role}Name`] = person.name;
    else problems[`${role}Id`] = "notAChoice";
  }
  if (typeof changes.orgUnitId === "string") {
    const wanted = foldText(changes.orgUnitId);
    const unit = context.settings().orgUnits.find(({ id }) => foldText(id) === wanted);
    if (unit === undefined) problems.orgUnitId = "notAChoice";
    else Object.assign(completed, unitValues(unit));
  }
  for (const key of OFFICE_LISTS) {
    const wanted = changes[key];
    if (!isTexts(wanted)) continue;
    const names = officeNames(context, wanted, before[key]);
    if (names === undefined) problems[key] = "notAChoice";
    else completed[key] = names;
  }
  if (typeof changes.parentId === "string") completed.parentId = changes.parentId.toUpperCase();
  return Object.keys(problems).length === 0 ? ok(completed) : err(problems);
}

/** As the settings call them; what stood there before may stay. Undefined where one is no office of the city. */
function officeNames(
  { settings }: Context,
  wanted: readonly string[],
  before: FieldValue = [],
): readonly string[] | undefined {
  const kept = isTexts(before) ? before : [];
  const offices = [...settings().orgUnits.map(({ name }) => name), ...kept];
  const byFolded = new Map(offices.toReversed().map((name) => [foldText(name), name]));
  const names = wanted.flatMap((name) => byFolded.get(foldText(name)) ?? []);
  return names.length === wanted.length ? [...new Set(names)] : undefined;
}

function isTexts(value: FieldValue | null | undefined): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

function unitValues(unit: OrgUnit): EntryPatch {
  return {
    orgUnitId: unit.id,
    orgUnitName: unit.name,
    departmentName: unit.department,
    headOfOfficeId: unit.headId ?? null,
  };
}
