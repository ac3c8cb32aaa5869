import type { CaseView } from "#contract/case.ts";
import { type Entry, responsiblePersons } from "#domain/entry/entry.ts";
import { readsEverything, relationTo, type Viewer } from "#domain/people/roles.ts";
import type { RegisterReads } from "#register/register.ts";

/** Whether owner and deputy can be asked: absence and account are for coordination and audit alone. */
export function responsibleViews(
  entry: Entry,
  viewer: Viewer,
  reads: Pick<RegisterReads, "absentUntil" | "account">,
): CaseView["responsible"] {
  if (!readsEverything(viewer)) return [];
  return responsiblePersons(entry).map(({ id, name }) => ({
    name,
    role: relationTo(entry, id) ?? "owner",
    absentUntil: reads.absentUntil(id) ?? null,
    account: reads.account(id),
  }));
}
