import { Text } from "@fluentui/react-components";
import type { EntryView } from "#contract/entry.ts";
import type { Field } from "#domain/entry/fields.ts";
import { FIELD_GROUPS, fieldsOf, NOT_SHOWN } from "#tab/fields/fieldGroups.ts";
import { fieldText } from "#tab/fields/fieldText.ts";
import { useSession } from "#tab/session/session.tsx";
import { Facts } from "#tab/shared/Facts.tsx";
import { Panel } from "#tab/shared/Panel.tsx";

/** Every filled field this person may read, by idea; how many asked fields are still empty. */
export function EntryDetails({ values }: { readonly values: EntryView["values"] }) {
  const { language, messages } = useSession();
  return FIELD_GROUPS.map((group) => {
    const fields = fieldsOf(group).filter((field) => !NOT_SHOWN.has(field.key));
    const filled = fields.filter((field) => values[field.key] !== undefined);
    const empty = fields.filter((field) => isMissed(field, values)).length;
    if (filled.length === 0) return null;
    return (
      <Panel key={group} title={messages.groups[group]}>
        <Facts
          facts={filled.map((field) => ({
            label: field.label[language],
            value: fieldText(field, values[field.key], language, messages),
          }))}
        />
        {empty > 0 && <Text size={200}>{messages.entry.unfilled(empty)}</Text>}
      </Panel>
    );
  });
}

/** Only what everybody reads: a field that is hidden from this person is not missing. */
function isMissed(field: Field, values: EntryView["values"]): boolean {
  return field.stage !== "system" && field.readers === "all" && values[field.key] === undefined;
}
