import type { Replica } from "#register/memory/replica.ts";
import type { DirtyEntries } from "#register/memory/scope.ts";
import { readBundle } from "#register/messages/ledger.ts";
import type { KeyValues } from "#register/store/keyValues.ts";

const OF_MANY_ENTRIES = ["conversation", "later", "absence", "account"];

/** Which entries a round has to look at when this row of the system list has changed. */
export function touchByKey(
  key: string,
  { keyValues, replica }: { readonly keyValues: KeyValues; readonly replica: Replica },
  dirtyEntries: DirtyEntries,
): void {
  const [kind = "", subject = ""] = key.split("/", 2);
  if (kind === "cause") dirtyEntries.touch(subject.toUpperCase());
  // What a person sets or has may show on many cards.
  if (OF_MANY_ENTRIES.includes(kind)) dirtyEntries.touch(null);
  const cases = kind === "delivery" ? [subject] : kind === "parcel" ? bundledCases() : [];
  for (const caseKey of cases) {
    const evaluationCase = replica.case(caseKey);
    if (evaluationCase !== undefined) dirtyEntries.touch(evaluationCase.entryNo);
  }

  /** A copy that was pressed is brought up to date, though nothing happened to the cases it shows. */
  function bundledCases(): readonly string[] {
    return (readBundle(keyValues.get(key))?.messages ?? []).map(({ caseKey }) => caseKey);
  }
}
