import type { EntryView } from "#contract/entry.ts";
import { evaluationSectionLabels, isEvaluationSection } from "#domain/entry/sectionFields.ts";
import { DETAIL_GROUPS, fieldsOf } from "#tab/fields/fieldGroups.ts";
import { useSession } from "#tab/session/session.tsx";
import { FieldPanel } from "./FieldPanel.tsx";

/** Every filled field this person may read, by idea, and each part to be changed by itself. */
export function EntryDetails({ entry }: { readonly entry: EntryView }) {
  const { language, messages } = useSession();
  const titleOf = (group: (typeof DETAIL_GROUPS)[number]) =>
    isEvaluationSection(group) ? evaluationSectionLabels[group][language] : messages.groups[group];
  return DETAIL_GROUPS.map((group) => (
    <FieldPanel
      key={group}
      entry={entry}
      part={group}
      title={titleOf(group)}
      fields={fieldsOf(group)}
    />
  ));
}
