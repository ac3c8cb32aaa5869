import type { Bilingual } from "#domain/bilingual.ts";
import type { ColumnUse, ProfilePlan } from "#domain/imports/importPlan.ts";
import type { ImportTarget } from "#domain/imports/importTarget.ts";

/** How the columns of a kind of file are used; by its titles it is known again. */
export interface NamedProfile {
  readonly id: string;
  readonly name: string;
  readonly plan: ProfilePlan;
  /** Of each one title has to be there; without them, most of the plan's columns. */
  readonly needs?: readonly (readonly string[])[];
}

/** A profile for files that many cities have. */
export interface ReadyProfile extends Omit<NamedProfile, "name"> {
  readonly name: Bilingual;
  readonly needs: readonly (readonly string[])[];
}

type TitledUse = ProfilePlan["columns"][number];

/** The titles of each target, the likeliest first: of several that are in a file the first one counts. */
export function titled(
  titles: Readonly<Partial<Record<ImportTarget, readonly string[]>>>,
  use: Pick<ColumnUse, "dateOrder" | "separator"> = {},
): readonly TitledUse[] {
  return Object.entries(titles).flatMap(([target, names]) =>
    // Object.entries forgets what the keys are.
    names.map((title) => ({ title, target: target as ImportTarget, ...use })),
  );
}

/** What is the same for the lists of others: a row's own id finds its entry, or else its name and office. */
export const OF_OTHERS = {
  recodings: [],
  match: ["sourceId", "titleAndOffice"],
  conflicts: "keepRegister",
  versionsAreEvaluated: false,
} as const satisfies Partial<ProfilePlan>;
