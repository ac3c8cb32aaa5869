import type { EntryView } from "#contract/entry.ts";
import { evaluationSectionLabels, isEvaluationSection } from "#domain/entry/sectionFields.ts";
import { DETAIL_GROUPS, fieldsOf } from "#tab/fields/fieldGroups.ts";
import { useSession } from "#tab/session/session.tsx";
import { ClassifiedBy } from "./ClassifiedBy.tsx";
import { FieldPanel } from "./FieldPanel.tsx";
import { PlatformOffers } from "./PlatformOffers.tsx";
import { SectionNeeds } from "./SectionNeeds.tsx";

/** Every filled field this person may read, by idea, and each part to be changed by itself. */
export function EntryDetails(props: {
  readonly entry: EntryView;
  /** The part that somebody comes for. */
  readonly part: string | undefined;
}) {
  const { entry, part } = props;
  const { language, messages } = useSession();
  const titleOf = (group: (typeof DETAIL_GROUPS)[number]) =>
    isEvaluationSection(group) ? evaluationSectionLabels[group][language] : messages.groups[group];
  return DETAIL_GROUPS.map((group) => (
    <FieldPanel
      key={group}
      entry={entry}
      part={group}
      wanted={group === part}
      title={titleOf(group)}
      fields={fieldsOf(group)}
      needs={
        isEvaluationSection(group) ? <SectionNeeds entry={entry} section={group} /> : undefined
      }
      source={
        isEvaluationSection(group) ? (
          <PlatformOffers entry={entry} section={group} />
        ) : (
          group === "evaluation" && <ClassifiedBy entry={entry} />
        )
      }
    />
  ));
}
