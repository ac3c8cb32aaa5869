import { makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { FiguresQuery } from "#contract/figures.ts";
import { lastPeriod, periodProblem } from "#domain/figures/period.ts";
import { type Day, parseDay } from "#domain/time/day.ts";
import { figuresQuery } from "#tab/data/figures.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { formatNumber } from "#texts/format.ts";
import { PeriodForm } from "./PeriodForm.tsx";
import { Report } from "./Report.tsx";

const useStyles = makeStyles({
  page: { display: "grid", gap: tokens.spacingVerticalL, maxWidth: "60rem", minWidth: 0 },
});

/** The committee report of a period (workflow §10). */
export function FiguresPage(props: {
  readonly asked: { readonly from?: string; readonly to?: string; readonly office?: string };
}) {
  const styles = useStyles();
  const { data, language, messages, navigation, today } = useSession();
  const texts = messages.figures;
  const shown = queryOf(props.asked, today);
  const report = useQuery(figuresQuery(data, shown));
  const offices = report.data?.state === "done" ? report.data.report.offices : [];
  return (
    <div className={styles.page}>
      <PageTop title={texts.title} lead={texts.lead} />
      <PeriodForm
        key={JSON.stringify(shown)}
        shown={shown}
        offices={offices}
        onShow={(query) => navigation.go(ADDRESSES.figures.hash(query))}
      />
      <QueryFaces query={report}>
        {(found) =>
          found.state === "done" ? (
            <Report report={found.report} query={shown} />
          ) : (
            <Panel title={texts.computing}>
              <Paragraph role="status">
                {texts.computingOf(
                  formatNumber(found.looked, language),
                  formatNumber(found.of, language),
                )}
              </Paragraph>
              <ProgressBar
                aria-label={texts.computing}
                value={found.looked}
                max={Math.max(found.of, 1)}
              />
            </Panel>
          )
        }
      </QueryFaces>
    </div>
  );
}

/** What an address asks for; where it asks for nothing that there is, the last quarter. */
function queryOf(
  { from, office, to }: { from?: string; to?: string; office?: string },
  today: Day,
): FiguresQuery {
  const [first, last] = [parseDay(from ?? ""), parseDay(to ?? "")];
  const isThere =
    first !== undefined &&
    last !== undefined &&
    periodProblem({ from: first, to: last }, today) === undefined;
  return {
    ...(isThere ? { from: first, to: last } : lastPeriod("quarter", today)),
    ...(office === undefined ? {} : { office }),
  };
}
