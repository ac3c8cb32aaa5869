import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { FigureReportView, FiguresQuery } from "#contract/figures.ts";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { formatDay, formatInstant } from "#texts/format.ts";
import { CouncilText } from "./CouncilText.tsx";
import { FigureFiles } from "./FigureFiles.tsx";
import { FigureList } from "./FigureList.tsx";
import { FigureTable } from "./FigureTable.tsx";

const useStyles = makeStyles({
  report: { display: "grid", gap: tokens.spacingVerticalL, minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** The nine groups, each figure with the applications behind it. */
export function Report(props: { readonly report: FigureReportView; readonly query: FiguresQuery }) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const { query, report } = props;
  const texts = messages.figures;
  const dayOf = (day: string) => formatDay(day, language);
  return (
    <div className={styles.report}>
      <Panel title={texts.heading(dayOf(report.to))}>
        <Paragraph role="status">
          {texts.about({
            from: dayOf(report.from),
            to: dayOf(report.to),
            beforeFrom: dayOf(report.before.from),
            beforeTo: dayOf(report.before.to),
            office: report.office?.name ?? texts.wholeCity,
          })}{" "}
          {texts.madeAt(formatInstant(report.madeAt, language))}
        </Paragraph>
        {report.unreadable > 0 && (
          <Message intent="warning">{texts.unreadable(report.unreadable)}</Message>
        )}
        <Text className={styles.hint}>{texts.noneHint}</Text>
        {report.hasTodaysClosingDays === true && (
          <Text className={styles.hint}>{texts.todaysClosingDays}</Text>
        )}
      </Panel>
      {report.groups.map(({ figures, key, tables, title }, index) => (
        <Panel key={key} title={`${index + 1}. ${title[language]}`}>
          <FigureList caption={title[language]} figures={figures} query={query} />
          {tables.map((table) => (
            <FigureTable key={table.key} table={table} query={query} />
          ))}
        </Panel>
      ))}
      <FigureFiles query={query} />
      {report.answers !== null && <CouncilText text={report.answers[language]} />}
    </div>
  );
}
