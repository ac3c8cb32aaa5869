import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { DocumentView } from "#contract/decisionDocument.ts";
import { readsEverything } from "#domain/people/roles.ts";
import { documentQuery } from "#tab/data/documents.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { Facts } from "#tab/shared/Facts.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { decisionSections } from "#texts/decisionSections.ts";
import { formatDay } from "#texts/format.ts";
import { DocumentFiles } from "./DocumentFiles.tsx";

const useStyles = makeStyles({
  parts: { display: "grid", gap: tokens.spacingVerticalL, minWidth: 0, maxWidth: "60rem" },
  ways: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalM,
    "@media print": { display: "none" },
  },
  actions: { "@media print": { display: "none" } },
  checksum: { overflowWrap: "anywhere" },
});

/** The document of a decision: what was decided, by what, by whom; to read, to print and to take along as a file. */
export function DecisionPage({ caseKey }: { readonly caseKey: string }) {
  const { data } = useSession();
  const query = useQuery(documentQuery(data, caseKey));
  return (
    <QueryFaces query={query}>
      {(view) => <ShownDocument caseKey={caseKey} view={view} />}
    </QueryFaces>
  );
}

function ShownDocument(props: { readonly caseKey: string; readonly view: DocumentView }) {
  const styles = useStyles();
  const { language, me, messages } = useSession();
  const { caseKey, view } = props;
  const { application, decision } = view.document;
  const texts = messages.decisionDocument;
  return (
    <>
      <PageTop
        before={
          <div className={styles.ways}>
            {readsEverything(me) && (
              <Link href={ADDRESSES.cases.hash({ caseKey })}>{messages.entryPage.toCase}</Link>
            )}
            <Link href={ADDRESSES.entry.hash({ no: application.no, tab: "evaluation" })}>
              {messages.classify.toEntry}: {application.no}
            </Link>
          </div>
        }
        title={texts.titleOf(application.title)}
        lead={`${texts.decisions[decision.decision]} · ${formatDay(decision.on, language)}`}
      />
      <div className={styles.parts}>
        <Message intent={view.made === "kept" ? "success" : "warning"}>
          {texts.made[view.made]}
        </Message>
        <div className={styles.actions}>
          <DocumentFiles caseKey={caseKey}>
            <Button onClick={() => window.print()}>{texts.print}</Button>
          </DocumentFiles>
        </div>
        {decisionSections(view.document, texts, language).map(({ id, lines, title }) => (
          <Panel key={id} title={title}>
            <Facts facts={lines.map(({ term, text }) => ({ label: term, value: text }))} />
          </Panel>
        ))}
        <Paragraph className={styles.checksum}>{texts.checksum(view.sha256)}</Paragraph>
      </div>
    </>
  );
}
