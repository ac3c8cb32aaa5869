import type { ChangeLog } from "#register/memory/changeLog.ts";
import type { Replica } from "#register/memory/replica.ts";
import type { DirtyEntries } from "#register/memory/scope.ts";
import { SETTING } from "#register/memory/settingRecord.ts";
import { readBundle } from "#register/messages/ledger.ts";
import type { KeyValues } from "#register/store/keyValues.ts";

const OF_MANY_ENTRIES = ["conversation", "later", "absence", "account", SETTING];
const OF_PERSONS = ["absence", "account"];

/** What a round has to look at, and what people see otherwise, when this row of the system list has changed. */
export function touchByKey(
  key: string,
  { keyValues, replica }: { readonly keyValues: KeyValues; readonly replica: Replica },
  {
    changes,
    dirtyEntries,
  }: {
    readonly changes: Pick<ChangeLog, "touchEntry" | "touchPerson" | "touchEverything">;
    readonly dirtyEntries: DirtyEntries;
  },
): void {
  const [kind = "", subject = ""] = key.split("/", 2);
  if (kind === "cause") dirtyEntries.touch(subject.toUpperCase());
  // What a person sets or has may show on many cards.
  if (OF_MANY_ENTRIES.includes(kind)) dirtyEntries.touch(null);
  if (kind === SETTING) changes.touchEverything();
  if (OF_PERSONS.includes(kind)) changes.touchPerson(subject);
  for (const caseKey of shownCases()) {
    const evaluationCase = replica.case(caseKey);
    if (evaluationCase === undefined) continue;
    changes.touchEntry(evaluationCase.entryNo);
    dirtyEntries.touch(evaluationCase.entryNo);
  }

  /** A copy that was pressed is brought up to date, though nothing happened to the cases it shows. */
  function shownCases(): readonly string[] {
    if (kind === "delivery" || kind === "later") return [subject];
    if (kind !== "parcel") return [];
    return (readBundle(keyValues.get(key))?.messages ?? []).map(({ caseKey }) => caseKey);
  }
}
