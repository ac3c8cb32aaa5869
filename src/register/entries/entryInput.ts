import type { FieldValue } from "#domain/entry/entry.ts";
import type { FieldProblems } from "#domain/entry/intake.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { foldText } from "#domain/text/foldText.ts";
import type { Context, OrgUnit } from "#register/memory/context.ts";
import type { EntryPatch } from "./entryPatch.ts";

/** Fills in what follows from an input: names of people from the directory, the office's name from the settings. */
export async function complete(
  context: Context,
  changes: EntryPatch,
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
    const unit = context.settings.orgUnits.find(({ id }) => foldText(id) === wanted);
    if (unit === undefined) problems.orgUnitId = "notAChoice";
    else Object.assign(completed, unitValues(unit));
  }
  if (typeof changes.parentId === "string") completed.parentId = changes.parentId.toUpperCase();
  return Object.keys(problems).length === 0 ? ok(completed) : err(problems);
}

function unitValues(unit: OrgUnit): EntryPatch {
  return {
    orgUnitId: unit.id,
    orgUnitName: unit.name,
    departmentName: unit.department,
    headOfOfficeId: unit.headId ?? null,
  };
}
