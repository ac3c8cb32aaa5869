import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { CaseView } from "#contract/case.ts";
import { readsEverything } from "#domain/people/roles.ts";
import { caseQuery } from "#tab/data/cases.ts";
import { POLL } from "#tab/data/polls.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import type { TabMessages } from "#tab/session/texts.ts";
import { Notice } from "#tab/shared/Notice.tsx";
import { GuideView } from "./GuideView.tsx";

const useStyles = makeStyles({
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
});

/** The questions of the AI Act about one case: owner and coordinators answer them together, others read. */
export function ClassifyPage(props: {
  readonly caseKey: string;
  /** The question that the address names, or the outcome. */
  readonly place?: string | undefined;
}) {
  const { caseKey, place } = props;
  const { data, messages } = useSession();
  const query = useQuery({ ...caseQuery(data, caseKey), refetchInterval: POLL });
  const texts = messages.classify;
  return (
    <QueryFaces query={query}>
      {({ cases: [view] }) =>
        view === undefined || view.classification === null ? (
          <Notice level={1} title={texts.missing} text={texts.missingHint} />
        ) : (
          <>
            <ClassifyTop view={view} />
            <GuideView view={view} classification={view.classification} named={place} />
          </>
        )
      }
    </QueryFaces>
  );
}

function ClassifyTop({ view }: { readonly view: CaseView }) {
  const styles = useStyles();
  const { me, messages } = useSession();
  const texts = messages.classify;
  return (
    <PageTop
      before={
        <div className={styles.ways}>
          {readsEverything(me) && (
            <Link href={ADDRESSES.cases.hash({ caseKey: view.key })}>
              {messages.entryPage.toCase}
            </Link>
          )}
          <Link href={ADDRESSES.entry.hash({ no: view.entryNo, tab: "evaluation" })}>
            {texts.toEntry}: {view.entryNo}
          </Link>
        </div>
      }
      title={texts.title(view.title)}
      lead={leadOf(view, texts)}
    />
  );
}

function leadOf({ rights }: CaseView, texts: TabMessages["classify"]): string {
  if (!rights.classify) return texts.leadReading;
  return rights.confirmClassification ? texts.leadCoordinating : texts.lead;
}
