import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useLayoutEffect } from "react";
import type { CaseView } from "#contract/case.ts";
import { isOverdue, sortCases } from "#tab/case/caseText.ts";
import { filterCases } from "#tab/case/filterCases.ts";
import { casesQuery } from "#tab/data/cases.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import type { CaseFilter } from "#tab/session/caseFilter.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { UnreadableHint } from "#tab/session/UnreadableHint.tsx";
import { Notice } from "#tab/shared/Notice.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { useMedia } from "#tab/shared/useMedia.ts";
import { CaseDetail } from "./CaseDetail.tsx";
import { CaseFilters } from "./CaseFilters.tsx";
import { CaseItem } from "./CaseItem.tsx";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gap: tokens.spacingHorizontalL,
    gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)",
    alignItems: "start",
    "@media (max-width: 899px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  list: { ...plainList, gap: tokens.spacingVerticalS },
  side: { display: "grid", gap: tokens.spacingVerticalS, alignContent: "start" },
  // On narrow screens there is one column: the list gives way to the chosen case, which leads back to it.
  // Beside a long list the chosen case stays in sight, wherever in the list it was chosen.
  detail: {
    minWidth: 0,
    "@media (min-width: 900px)": {
      position: "sticky",
      top: tokens.spacingVerticalS,
      maxHeight: `calc(100dvh - 2 * ${tokens.spacingVerticalS})`,
      overflowY: "auto",
    },
  },
  behind: { "@media (max-width: 899px)": { display: "none" } },
});

/** The coordinators' work: every case, overdue first, and the chosen one beside the list. */
export function CasesPage(props: { readonly caseKey: string | null; readonly filter: CaseFilter }) {
  const { data, messages, navigation } = useSession();
  const query = useQuery(casesQuery(data));
  return (
    <>
      <PageTop
        title={messages.cases.title}
        actions={
          <Button onClick={() => navigation.go(ADDRESSES.campaigns.hash({ isNew: false }))}>
            {messages.campaigns.title}
          </Button>
        }
      />
      <UnreadableHint />
      <QueryFaces query={query}>{({ cases }) => <CasesView cases={cases} {...props} />}</QueryFaces>
    </>
  );
}

function CasesView(props: {
  readonly cases: readonly CaseView[];
  readonly caseKey: string | null;
  readonly filter: CaseFilter;
}) {
  const styles = useStyles();
  const { me, messages, navigation, today } = useSession();
  const { cases, caseKey, filter } = props;
  const sorted = sortCases(filterCases(cases, filter, { personId: me.person.id, today }), today);
  const isNarrowed = filter.show !== undefined || filter.handler !== undefined;
  const chosen = cases.find((view) => view.key === caseKey);
  const texts = messages.cases;
  const narrow = useMedia("(max-width: 899px)");
  useLayoutEffect(() => {
    // The case takes the place of the list, and begins at its top.
    if (narrow && caseKey !== null && navigation.returned() === undefined) window.scrollTo(0, 0);
  }, [narrow, caseKey, navigation]);
  return (
    <div className={styles.columns}>
      <section
        aria-label={texts.list}
        className={mergeClasses(styles.side, chosen !== undefined && styles.behind)}
      >
        <CaseFilters
          cases={cases}
          filter={filter}
          onChange={(next) =>
            navigation.go(ADDRESSES.cases.hash({ caseKey, filter: next }), "replace")
          }
        />
        <Paragraph role="status">
          {texts.count(sorted.length, sorted.filter((view) => isOverdue(view, today)).length)}
        </Paragraph>
        {sorted.length === 0 && !isNarrowed && (
          <Notice title={texts.empty} text={texts.emptyHint} />
        )}
        {sorted.length === 0 && isNarrowed && (
          <Notice title={texts.noneOfKind} text={texts.noneOfKindHint} />
        )}
        <ul className={styles.list}>
          {sorted.map((view) => (
            <CaseItem key={view.key} view={view} filter={filter} chosen={view.key === caseKey} />
          ))}
        </ul>
      </section>
      {chosen === undefined ? (
        sorted.length > 0 && <Paragraph className={styles.behind}>{texts.choose}</Paragraph>
      ) : (
        <div key={chosen.key} className={styles.detail}>
          <CaseDetail view={chosen} filter={filter} />
        </div>
      )}
    </div>
  );
}
