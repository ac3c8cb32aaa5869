import type { Entry, EntryNo } from "#domain/entry/entry.ts";
import type { OwnEntries } from "#domain/entry/quickFilter.ts";
import type { EntryIndex } from "#register/memory/entryIndex.ts";

/** What a person owns, deputises or heads. */
export async function ownEntries(
  entryOf: (no: EntryNo) => Entry | undefined,
  index: EntryIndex,
  personId: string,
): Promise<OwnEntries> {
  await index.sync();
  const entries = index.responsibleFor(personId);
  const concerned = [...entries, ...index.headedBy(personId)];
  const offices = concerned.flatMap((no) => entryOf(no)?.values.orgUnitId ?? []);
  return { entries, offices: new Set(offices) };
}
