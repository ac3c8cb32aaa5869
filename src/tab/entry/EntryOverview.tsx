import { makeStyles, tokens } from "@fluentui/react-components";
import type { EntryView } from "#contract/entry.ts";
import { type Field, type FieldKey, fieldOf } from "#domain/entry/fields.ts";
import { GatesPanel } from "#tab/case/GatesPanel.tsx";
import { useWasSuspended } from "#tab/case/useWasSuspended.ts";
import { FieldFacts } from "#tab/fields/FieldFacts.tsx";
import { fieldsOf } from "#tab/fields/fieldGroups.ts";
import { useSession } from "#tab/session/session.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { EntryConditions } from "./EntryConditions.tsx";
import { EntryDuties } from "./EntryDuties.tsx";
import { EntryPlatform } from "./EntryPlatform.tsx";
import { EntryPublication } from "./EntryPublication.tsx";
import { editFields } from "./editValues.ts";
import { FieldPanel } from "./FieldPanel.tsx";
import { UsagePanel } from "./UsagePanel.tsx";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gap: tokens.spacingHorizontalL,
    gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)",
    alignItems: "start",
    "@media (max-width: 1023px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  column: { display: "grid", gap: tokens.spacingVerticalL, minWidth: 0 },
});

/** What it is for; its short description stands in the head. */
const WHAT: readonly FieldKey[] = ["purpose", "benefits", "users", "affectedGroups"];
const WHAT_FIELDS: readonly Field[] = ["shortDescription" as const, ...WHAT].map(fieldOf);

const USED_BY: readonly Field[] = [fieldOf("usedByOffices")];

/** Plain facts: the one status that leads is whether it may be used. */
const STANDING: readonly FieldKey[] = [
  "version",
  "evaluatedVersion",
  "operationStatus",
  "evaluationStatus",
  "riskClass",
  "validUntil",
];

/** What most people come for: what it is, whether they may use it, who answers for it. */
export function EntryOverview({ entry }: { readonly entry: EntryView }) {
  const styles = useStyles();
  const { messages } = useSession();
  const was = useWasSuspended();
  const texts = messages.entryPage;
  const { values } = entry;
  const filled = (keys: readonly FieldKey[]) =>
    keys.filter((key) => values[key] !== undefined).map(fieldOf);
  const what = filled(WHAT);
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <FieldPanel entry={entry} part="what" title={texts.what} fields={WHAT_FIELDS}>
          {what.length === 0 ? (
            <Paragraph>{texts.noDescription}</Paragraph>
          ) : (
            <FieldFacts fields={what} values={values} />
          )}
        </FieldPanel>
        <UsagePanel entry={entry} />
        <EntryConditions entry={entry} />
        <EntryDuties entry={entry} />
        <UsedBy entry={entry} />
      </div>
      <div className={styles.column}>
        <FieldPanel
          entry={entry}
          part="responsibility"
          title={messages.groups.responsibility}
          fields={fieldsOf("responsibility")}
        />
        <Panel title={texts.standing}>
          <FieldFacts fields={filled(STANDING)} values={values} />
          {entry.lastSuspension !== null && values.operationStatus !== "suspended" && (
            <Paragraph>{was(entry.lastSuspension)}.</Paragraph>
          )}
        </Panel>
        <GatesPanel no={entry.no} gates={entry.gates} />
        <EntryPlatform entry={entry} />
        <EntryPublication entry={entry} />
      </div>
    </div>
  );
}

/** The offices beside its own; where nobody has named any, only those see the panel who can. */
function UsedBy({ entry }: { readonly entry: EntryView }) {
  const { messages } = useSession();
  const texts = messages.entryPage;
  const isUnnamed =
    editFields(entry, USED_BY).length > 0 && entry.values.usedByOffices === undefined;
  return (
    <FieldPanel entry={entry} part="usedBy" title={texts.usedBy} fields={USED_BY}>
      {isUnnamed ? <Paragraph>{texts.usedByNobody}</Paragraph> : undefined}
    </FieldPanel>
  );
}
