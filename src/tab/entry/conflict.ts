import { z } from "zod";
import { fieldValueSchema } from "#contract/values.ts";
import { ApiProblem } from "#tab/data/api.ts";
import type { FormValues } from "#tab/fields/EntryFieldInput.tsx";

/** What somebody else saved while this form was open. */
export interface Conflict {
  readonly eTag: string;
  readonly changed: FormValues;
}

const detailsSchema = z.object({
  eTag: z.string(),
  changed: z.record(z.string(), fieldValueSchema.nullable()),
});

export function conflictOf(problem: unknown): Conflict | undefined {
  if (!(problem instanceof ApiProblem) || problem.code !== "changedMeanwhile") return undefined;
  const parsed = detailsSchema.safeParse(problem.details);
  return parsed.success ? parsed.data : undefined;
}

/** What others really changed since the form was opened: the server names every field that was sent. */
export function changedSince(base: FormValues, changed: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(changed).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(base[field] ?? null),
    ),
  );
}

/** The fields that both changed, to different values; the others touch nothing that was typed here. */
export function contestedFields(mine: FormValues, theirs: FormValues): readonly string[] {
  return Object.keys(mine).filter(
    (field) => field in theirs && JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]),
  );
}

/** What is still to be saved when some contested fields are left to the other. */
export function resolveConflict(
  mine: FormValues,
  theirs: FormValues,
  left: ReadonlySet<string>,
): FormValues {
  return Object.fromEntries(
    Object.entries(mine).filter(
      ([field, value]) =>
        !left.has(field) &&
        !(field in theirs && JSON.stringify(value) === JSON.stringify(theirs[field])),
    ),
  );
}
