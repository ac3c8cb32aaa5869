import { Link } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { CaseView } from "#contract/case.ts";
import { caseQuery } from "#tab/data/cases.ts";
import { POLL } from "#tab/data/polls.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { Notice } from "#tab/shared/Notice.tsx";
import { GuideView } from "./GuideView.tsx";

/** The questions of the AI Act about one case: owner and coordinators answer them together, others read. */
export function ClassifyPage({ caseKey }: { readonly caseKey: string }) {
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
            <GuideView view={view} classification={view.classification} />
          </>
        )
      }
    </QueryFaces>
  );
}

function ClassifyTop({ view }: { readonly view: CaseView }) {
  const { messages } = useSession();
  const texts = messages.classify;
  return (
    <PageTop
      before={
        <Link href={ADDRESSES.entry.hash({ no: view.entryNo, tab: "evaluation" })}>
          {texts.toEntry}: {view.entryNo}
        </Link>
      }
      title={texts.title(view.title)}
      lead={view.rights.classify ? texts.lead : texts.leadReading}
    />
  );
}
