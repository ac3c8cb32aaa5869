import type { Entry } from "#domain/entry/entry.ts";
import type { OwnEntries } from "#domain/entry/quickFilter.ts";
import { relationTo } from "#domain/people/roles.ts";
import { visitInTurns } from "#register/store/turns.ts";

/** What a person owns, deputises or heads. */
export async function ownEntries(entries: Iterable<Entry>, personId: string): Promise<OwnEntries> {
  const own = { entries: new Set<string>(), offices: new Set<string>() };
  await visitInTurns(entries, (entry) => {
    const { headOfOfficeId, orgUnitId } = entry.values;
    const isOwn = relationTo(entry, personId) !== undefined;
    if (isOwn) own.entries.add(entry.no);
    if (orgUnitId !== undefined && (isOwn || headOfOfficeId === personId)) {
      own.offices.add(orgUnitId);
    }
  });
  return own;
}
