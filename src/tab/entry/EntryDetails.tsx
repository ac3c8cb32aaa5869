import type { EntryView } from "#contract/entry.ts";
import { FIELD_GROUPS, fieldsOf } from "#tab/fields/fieldGroups.ts";
import { useSession } from "#tab/session/session.tsx";
import { FieldPanel } from "./FieldPanel.tsx";

/** Every filled field this person may read, by idea, and each part to be changed by itself. */
export function EntryDetails({ entry }: { readonly entry: EntryView }) {
  const { messages } = useSession();
  return FIELD_GROUPS.map((group) => (
    <FieldPanel
      key={group}
      entry={entry}
      part={group}
      title={messages.groups[group]}
      fields={fieldsOf(group)}
    />
  ));
}
