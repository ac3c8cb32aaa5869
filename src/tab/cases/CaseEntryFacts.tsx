import { useQuery } from "@tanstack/react-query";
import type { CaseView } from "#contract/case.ts";
import { type FieldKey, fieldOf } from "#domain/entry/fields.ts";
import { entryQuery } from "#tab/data/entries.ts";
import { FieldFacts } from "#tab/fields/FieldFacts.tsx";
import { useSession } from "#tab/session/session.tsx";
import { Panel } from "#tab/shared/Panel.tsx";

/** What of an entry a decision is judged by. */
const JUDGED_BY: readonly FieldKey[] = [
  "shortDescription",
  "purpose",
  "affectedGroups",
  "decisionRole",
  "personalData",
  "operationStatus",
  "vendor",
  "validUntil",
];

/** The application itself, so that nobody decides without having read what it is. */
export function CaseEntryFacts({ view }: { readonly view: CaseView }) {
  const { data, messages } = useSession();
  const entry = useQuery(entryQuery(data, view.entryNo)).data;
  if (entry === undefined) return null;
  const fields = JUDGED_BY.filter((key) => entry.values[key] !== undefined).map(fieldOf);
  return (
    <Panel title={messages.cases.entryFacts}>
      <FieldFacts fields={fields} values={entry.values} />
    </Panel>
  );
}
