import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLayoutEffect } from "react";
import { isOverdue, sortCases } from "#tab/case/caseText.ts";
import { filterCases } from "#tab/case/filterCases.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import type { CaseFilter } from "#tab/session/caseFilter.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { problemText } from "#tab/session/problemText.ts";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { UnreadableHint } from "#tab/session/UnreadableHint.tsx";
import { Loading } from "#tab/shared/Loading.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Notice } from "#tab/shared/Notice.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { useMedia } from "#tab/shared/useMedia.ts";
import { CaseDetail } from "./CaseDetail.tsx";
import { CaseFilters } from "./CaseFilters.tsx";
import { CaseItem } from "./CaseItem.tsx";
import { useCases } from "./useCases.ts";
import { WaitingSection } from "./WaitingSection.tsx";

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
  const { messages, navigation } = useSession();
  const found = useCases(props.caseKey, props.filter);
  return (
    <>
      <PageTop
        title={messages.cases.title}
        actions={
          <>
            <Button onClick={() => navigation.go(ADDRESSES.hints.hash({}))}>
              {messages.hints.title}
            </Button>
            <Button onClick={() => navigation.go(ADDRESSES.campaigns.hash({ isNew: false }))}>
              {messages.campaigns.title}
            </Button>
          </>
        }
      />
      <UnreadableHint />
      <QueryFaces query={found.running}>{() => <CasesView {...props} {...found} />}</QueryFaces>
    </>
  );
}

function CasesView(
  props: Pick<ReturnType<typeof useCases>, "cases" | "chosen" | "closed" | "waiting"> & {
    readonly caseKey: string | null;
    readonly filter: CaseFilter;
  },
) {
  const styles = useStyles();
  const { me, messages, navigation, today } = useSession();
  const { cases, caseKey, chosen, closed, filter, waiting } = props;
  const viewer = { personId: me.person.id, today, waiting };
  const sorted = sortCases(filterCases(cases, filter, viewer), today);
  const isNarrowed =
    filter.show !== undefined || filter.handler !== undefined || filter.waiting !== undefined;
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
        {filter.waiting !== undefined && (
          <WaitingSection
            section={filter.waiting}
            onEnd={() => {
              const { waiting: _left, ...rest } = filter;
              navigation.go(ADDRESSES.cases.hash({ caseKey, filter: rest }), "replace");
            }}
          />
        )}
        <CaseFilters
          cases={cases}
          waiting={waiting}
          hasAllClosed={closed.areAll}
          filter={filter}
          onChange={(next) =>
            navigation.go(ADDRESSES.cases.hash({ caseKey, filter: next }), "replace")
          }
        />
        <Paragraph role="status">
          {texts.count(sorted.length, sorted.filter((view) => isOverdue(view, today)).length)}
          {closed.loadMore !== undefined && ` ${texts.notAllClosed}`}
        </Paragraph>
        {closed.isLoading && <Loading label={messages.faces.loading} />}
        {sorted.length === 0 && !isNarrowed && !closed.isLoading && (
          <Notice title={texts.empty} text={texts.emptyHint} />
        )}
        {sorted.length === 0 && isNarrowed && !closed.isLoading && (
          <Notice title={texts.noneOfKind} text={texts.noneOfKindHint} />
        )}
        <ul className={styles.list}>
          {sorted.map((view) => (
            <CaseItem key={view.key} view={view} filter={filter} chosen={view.key === caseKey} />
          ))}
        </ul>
        {closed.failure !== null && (
          <Message intent="warning">{problemText(closed.failure, messages)}</Message>
        )}
        {closed.failure !== null && <Button onClick={closed.retry}>{messages.faces.retry}</Button>}
        {closed.failure === null && closed.loadMore !== undefined && (
          <Button disabled={closed.isLoading} onClick={closed.loadMore}>
            {texts.moreClosed}
          </Button>
        )}
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
