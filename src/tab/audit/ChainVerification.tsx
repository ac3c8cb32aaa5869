import {
  Button,
  MessageBarTitle,
  makeStyles,
  ProgressBar,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { ChainAudit } from "#contract/audit.ts";
import { chainAuditQuery, startChainAuditMutation } from "#tab/data/audit.ts";
import { problemOrNone } from "#tab/session/problemText.ts";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { formatNumber } from "#texts/format.ts";
import { startLabel } from "./auditView.ts";
import { ChainResult } from "./ChainResult.tsx";

const useStyles = makeStyles({
  start: { justifySelf: "start" },
  running: { display: "grid", gap: tokens.spacingVerticalS },
  result: { display: "grid", gap: tokens.spacingVerticalM, minWidth: 0 },
});

/** The verification of all event chains: start, progress, result. */
export function ChainVerification() {
  const { data, messages } = useSession();
  const texts = messages.audit.chains;
  return (
    <Panel title={texts.title}>
      <Paragraph>{texts.lead}</Paragraph>
      <QueryFaces query={useQuery(chainAuditQuery(data))}>
        {(audit) => <Verification audit={audit} />}
      </QueryFaces>
    </Panel>
  );
}

function Verification({ audit }: { readonly audit: ChainAudit }) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const start = useMutation(startChainAuditMutation(data));
  const texts = messages.audit.chains;
  const isRunning = audit.state === "running" || start.isPending;
  const problem = problemOrNone(start.error, messages);
  return (
    <>
      <Button
        appearance="primary"
        className={styles.start}
        disabledFocusable={isRunning}
        onClick={() => start.mutate()}
      >
        {startLabel(audit, texts)}
      </Button>
      {problem !== undefined && <Message intent="error">{problem}</Message>}
      {audit.state === "running" && <Progress events={audit.events} />}
      <div role="status" className={styles.result}>
        <Outcome audit={audit} />
      </div>
    </>
  );
}

/** Beside the live region: a number that grows every second is not read out every second. */
function Progress({ events }: { readonly events: number }) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const text = messages.audit.chains.running(formatNumber(events, language));
  return (
    <div className={styles.running}>
      <ProgressBar aria-label={messages.audit.chains.title} />
      <Text>{text}</Text>
    </div>
  );
}

function Outcome({ audit }: { readonly audit: ChainAudit }) {
  const { messages } = useSession();
  const texts = messages.audit.chains;
  switch (audit.state) {
    case "idle":
      return <Paragraph>{texts.never}</Paragraph>;
    case "running":
      return null;
    case "failed":
      return (
        <Message intent="error">
          <MessageBarTitle>{texts.failedTitle}</MessageBarTitle>
          {texts.failed}
        </Message>
      );
    case "done":
      return <ChainResult audit={audit} />;
  }
}
