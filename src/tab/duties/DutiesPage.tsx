import {
  Button,
  Link,
  makeStyles,
  Text,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { DutyRow } from "#contract/duties.ts";
import type { DutyShow } from "#domain/cases/dutyShow.ts";
import { mayExport, readsEverything } from "#domain/people/roles.ts";
import { dutiesQuery } from "#tab/data/duties.ts";
import { ExportDialog } from "#tab/fields/ExportDialog.tsx";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";
import { Notice } from "#tab/shared/Notice.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { SelectField } from "#tab/shared/SelectField.tsx";
import { formatDay } from "#texts/format.ts";

const useStyles = makeStyles({
  page: { display: "grid", gap: tokens.spacingVerticalL, maxWidth: "60rem", minWidth: 0 },
  show: { maxWidth: "20rem" },
  days: { ...plainList, gap: tokens.spacingVerticalL },
  day: { ...typographyStyles.body1Strong, margin: 0 },
  duties: { ...plainList, gap: tokens.spacingVerticalM },
  duty: {
    display: "grid",
    gap: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
    paddingBlock: tokens.spacingVerticalS,
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  entries: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  entry: { minHeight: "24px" },
  summary: { minHeight: "24px", cursor: "pointer" },
});

/** Which duty of the AI Act begins when, and for which applications. */
export function DutiesPage({ show }: { readonly show: DutyShow | null }) {
  const styles = useStyles();
  const { data, me, messages, navigation } = useSession();
  const shows: readonly DutyShow[] = readsEverything(me)
    ? ["all", "office", "mine"]
    : ["mine", "office"];
  const usual: DutyShow = readsEverything(me) ? "all" : me.headsOffice ? "office" : "mine";
  const shown = shows.find((one) => one === show) ?? usual;
  const [isExporting, setExporting] = useState(false);
  const texts = messages.dutyCalendar;
  const names = { mine: texts.mine, office: texts.ofOffice, all: texts.all };
  return (
    <div className={styles.page}>
      <PageTop
        title={texts.title}
        lead={texts.lead}
        actions={
          mayExport(me) && (
            <Button onClick={() => setExporting(true)}>{messages.export.title}</Button>
          )
        }
      />
      <div className={styles.show}>
        <SelectField
          label={texts.show}
          keys={shows}
          textOf={(one) => names[one]}
          value={shown}
          onChange={(one) => navigation.go(ADDRESSES.duties.hash({ show: one ?? usual }))}
        />
      </div>
      <QueryFaces query={useQuery(dutiesQuery(data, shown))}>
        {({ rows }) => (
          <>
            <Calendar rows={rows} />
            {isExporting && (
              <ExportDialog
                of="duties"
                view={{
                  filter: shown === "all" ? {} : { show: shown },
                  shown: rows.reduce((sum, { count }) => sum + count, 0),
                }}
                all={{ filter: {}, shown: undefined }}
                onClose={() => setExporting(false)}
              />
            )}
          </>
        )}
      </QueryFaces>
    </div>
  );
}

function Calendar({ rows }: { readonly rows: readonly DutyRow[] }) {
  const styles = useStyles();
  const { messages, today } = useSession();
  const texts = messages.dutyCalendar;
  if (rows.length === 0) {
    return <Notice title={texts.nothingAtAll} text={texts.nothingAtAllHint} />;
  }
  const coming = rows.filter(({ day }) => day !== null && day > today);
  const inForce = rows.filter((row) => !coming.includes(row));
  return (
    <>
      <Panel title={texts.coming}>
        {coming.length === 0 ? (
          <Paragraph>{texts.nothingComing}</Paragraph>
        ) : (
          <Days rows={coming} />
        )}
      </Panel>
      {inForce.length > 0 && (
        <details>
          <summary className={styles.summary}>{texts.inForce(inForce.length)}</summary>
          <Days rows={inForce} />
        </details>
      )}
    </>
  );
}

function Days({ rows }: { readonly rows: readonly DutyRow[] }) {
  const styles = useStyles();
  const { language, messages, today } = useSession();
  const days = useDays();
  const texts = messages.classify;
  const byDay = Map.groupBy(rows, ({ day }) => day);
  const nameOf = (day: string | null) => {
    if (day === null) return texts.appliesNow;
    return day > today
      ? texts.appliesFrom(days.beside(day))
      : texts.appliesSince(formatDay(day, language));
  };
  return (
    <ul className={styles.days}>
      {[...byDay].map(([day, duties]) => (
        <li key={day}>
          <h3 className={styles.day}>{nameOf(day)}</h3>
          <ul className={styles.duties}>
            {ofSameEntries(duties).map((rows) => (
              <li key={keyOf(rows[0])} className={styles.duty}>
                <DutyEntries row={rows[0]} />
                <ul className={styles.entries}>
                  {rows.map((row) => (
                    <li key={keyOf(row)}>
                      <Text>{row.duty[language]}</Text>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** Duties of a day that meet the same applications stand together, so that these are named once. */
function ofSameEntries(rows: readonly DutyRow[]): readonly (readonly [DutyRow, ...DutyRow[]])[] {
  const groups = new Map<string, [DutyRow, ...DutyRow[]]>();
  for (const row of rows) {
    const key = `${row.count} ${row.entries.map(({ no }) => no).join()}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

const keyOf = ({ duty, id }: DutyRow) => `${id} ${duty.de}`;

/** The application where it is one, else how many, and their names behind a press. */
function DutyEntries({ row: { count, entries } }: { readonly row: DutyRow }) {
  const styles = useStyles();
  const { messages } = useSession();
  const texts = messages.dutyCalendar;
  const [first] = entries;
  if (first !== undefined && count === 1) return <EntryLink entry={first} />;
  return (
    <details>
      <summary className={styles.summary}>{texts.applications(count)}</summary>
      <ul className={styles.entries}>
        {entries.map((entry) => (
          <li key={entry.no}>
            <EntryLink entry={entry} />
          </li>
        ))}
        {count > entries.length && <li>{texts.more(count - entries.length)}</li>}
      </ul>
    </details>
  );
}

function EntryLink({ entry: { no, title } }: { readonly entry: DutyRow["entries"][number] }) {
  const styles = useStyles();
  return (
    <Link className={styles.entry} href={ADDRESSES.entry.hash({ no })}>
      {title} ({no})
    </Link>
  );
}
