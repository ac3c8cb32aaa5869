import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { EntryView } from "#contract/entry.ts";
import { isCoordinator } from "#domain/people/roles.ts";
import { closeHintMutation } from "#tab/data/hints.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { useSession } from "#tab/session/session.tsx";
import { focusHeading } from "#tab/shared/focus.ts";
import { Message } from "#tab/shared/Message.tsx";
import { IntakeForm } from "./IntakeForm.tsx";
import { ReportDone } from "./ReportDone.tsx";

const useStyles = makeStyles({
  page: { display: "grid", gap: tokens.spacingVerticalL, maxWidth: "52rem" },
});

/** Reporting an application: four steps, then its register number. */
export function IntakePage(props: {
  readonly title?: string | undefined;
  /** The hint that this report is made of; it is closed with the entry. */
  readonly hint?: string | undefined;
}) {
  const { hint, title } = props;
  const styles = useStyles();
  const { data, me, messages, navigation } = useSession();
  const closing = useMutation(closeHintMutation(data, hint ?? ""));
  const [reported, setReported] = useState<EntryView>();
  if (reported !== undefined) {
    return (
      <div className={styles.page}>
        <ReportDone
          entry={reported}
          hint={closing.isIdle ? null : <HintClosing {...closing} no={reported.no} />}
          onAnother={() => {
            setReported(undefined);
            closing.reset();
            // The name that was brought along is reported.
            navigation.go(ADDRESSES.report.hash({}), "replace");
            focusHeading();
          }}
        />
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <PageTop title={messages.report.title} lead={messages.report.lead} />
      {hint === undefined && (
        <Link href={ADDRESSES.hint.hash(title === undefined ? {} : { title })}>
          {messages.start.hintInstead}
        </Link>
      )}
      {hint === undefined && isCoordinator(me) && (
        <Link href={ADDRESSES.imports.hash({})}>{messages.imports.instead}</Link>
      )}
      <IntakeForm
        title={title}
        onReported={(entry) => {
          setReported(entry);
          if (hint !== undefined) closing.mutate({ outcome: { kind: "entry", no: entry.no } });
          focusHeading();
        }}
      />
    </div>
  );
}

/** Whether the hint that the report was made of is closed with it. */
function HintClosing(props: {
  readonly isSuccess: boolean;
  readonly error: Error | null;
  readonly no: string;
}) {
  const { hints: texts } = useSession().messages;
  if (props.isSuccess) return <Message intent="success">{texts.closedWith(props.no)}</Message>;
  return props.error === null ? null : <Message intent="error">{texts.notClosed}</Message>;
}
