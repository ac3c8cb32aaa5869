import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { Office } from "#contract/start.ts";
import { officeQuery } from "#tab/data/office.ts";
import { registerQuery } from "#tab/data/register.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";
import { Notice } from "#tab/shared/Notice.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { ToneBadge } from "#tab/shared/ToneBadge.tsx";
import { UsageRows } from "#tab/usage/UsageRows.tsx";

const useStyles = makeStyles({
  page: { display: "grid", gap: tokens.spacingVerticalM },
  link: { justifySelf: "start", minHeight: "24px" },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
});

/** The applications of an office, for who heads it: what is overdue first; who answers, and nothing of what they did. */
export function OfficePage() {
  const styles = useStyles();
  const { data, messages } = useSession();
  const office = useQuery(officeQuery(data));
  const texts = messages.office;
  return (
    <div className={styles.page}>
      <PageTop title={texts.title} lead={texts.lead} />
      <Link className={styles.link} href={ADDRESSES.duties.hash({ show: "office" })}>
        {messages.dutyCalendar.link}
      </Link>
      <QueryFaces query={office}>
        {({ entries, used }) => (
          <>
            <OfficeEntries entries={entries} />
            <UsedEntries used={used} />
          </>
        )}
      </QueryFaces>
    </div>
  );
}

/** What others own and the office uses. */
function UsedEntries({ used }: Pick<Office, "used">) {
  const { data, messages } = useSession();
  const rows = useQuery(registerQuery(data)).data?.rows ?? [];
  if (used.length === 0) return null;
  return (
    <Panel title={messages.office.used}>
      <UsageRows
        rows={rows.filter(({ no }) => used.includes(no))}
        more={({ values }) => values.orgUnitName !== null && <Text>{values.orgUnitName}</Text>}
      />
    </Panel>
  );
}

function OfficeEntries({ entries }: Pick<Office, "entries">) {
  const { data, messages } = useSession();
  const rows = useQuery(registerQuery(data)).data?.rows ?? [];
  const texts = messages.office;
  if (entries.length === 0) return <Notice title={texts.empty} text={texts.emptyHint} />;
  const byNo = new Map(entries.map((entry) => [entry.no, entry]));
  const overdue = entries.filter(({ overdueSince }) => overdueSince !== null).length;
  const dayOf = (no: string) => byNo.get(no)?.overdueSince ?? "9999";
  const shown = rows
    .filter(({ no }) => byNo.has(no))
    .toSorted((a, b) => (dayOf(a.no) < dayOf(b.no) ? -1 : dayOf(a.no) > dayOf(b.no) ? 1 : 0));
  return (
    <>
      <Paragraph role="status">
        {overdue === 0 ? texts.nothingOverdue : texts.overdueCount(overdue)}
      </Paragraph>
      <UsageRows
        rows={shown}
        more={({ no, values }) => <Answering entry={byNo.get(no)} office={values.orgUnitName} />}
      />
    </>
  );
}

function Answering(props: {
  readonly entry: Office["entries"][number] | undefined;
  readonly office: string | null;
}) {
  const styles = useStyles();
  const { messages } = useSession();
  const days = useDays();
  const { entry, office } = props;
  if (entry === undefined) return null;
  const texts = messages.office;
  const persons = [
    { label: texts.owner, name: entry.owner },
    { label: texts.deputy, name: entry.deputy },
  ].filter(({ name }) => name !== null);
  return (
    <div className={styles.line}>
      {entry.overdueSince !== null && (
        <ToneBadge tone="attention">{texts.overdue(days.since(entry.overdueSince))}</ToneBadge>
      )}
      {office !== null && <Text>{office}</Text>}
      {persons.map(({ label, name }) => (
        <Text key={label}>
          {label}: {name}
        </Text>
      ))}
    </div>
  );
}
