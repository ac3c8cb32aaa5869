import type { CaseView } from "#contract/case.ts";
import { type Entry, responsiblePersons } from "#domain/entry/entry.ts";
import { relationTo } from "#domain/entry/entryRights.ts";
import type { RegisterReads } from "#register/register.ts";

/** Whether owner and deputy can be asked; the caller has checked that the viewer may see it. */
export function responsibleViews(
  entry: Entry,
  reads: Pick<RegisterReads, "absentUntil" | "account">,
): CaseView["responsible"] {
  return responsiblePersons(entry).map(({ id, name }) => ({
    name,
    role: relationTo(entry, id) ?? "owner",
    absentUntil: reads.absentUntil(id) ?? null,
    account: reads.account(id),
  }));
}
