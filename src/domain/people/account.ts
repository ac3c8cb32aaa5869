import { type Entry, operationStatusOf, responsiblePersons } from "#domain/entry/entry.ts";

/** Whether somebody can still sign in: `gone` where the directory no longer knows them. */
export const ACCOUNT_STATES = ["active", "disabled", "gone"] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** True where neither owner nor deputy can be asked; what is out of use asks nobody any more. */
export function isWithoutOwner(
  entry: Entry,
  accountOf: (personId: string) => AccountState,
): boolean {
  if (operationStatusOf(entry) === "retired") return entry.values.withoutOwner === true;
  return responsiblePersons(entry).every(({ id }) => accountOf(id) !== "active");
}
