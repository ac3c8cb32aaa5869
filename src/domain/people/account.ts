import { type Entry, operationStatusOf, responsiblePersons } from "#domain/entry/entry.ts";

/**
 * Whether somebody can still sign in, and may: `gone` where the directory no longer knows them, `guest` where they are one
 * and the city admits none.
 */
export const ACCOUNT_STATES = ["active", "disabled", "gone", "guest"] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** True where neither owner nor deputy can be asked; what is out of use asks nobody any more. */
export function isWithoutOwner(
  entry: Entry,
  accountOf: (personId: string) => AccountState,
): boolean {
  if (operationStatusOf(entry) === "retired") return entry.values.withoutOwner === true;
  return responsiblePersons(entry).every(({ id }) => accountOf(id) !== "active");
}
