import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { EntryView } from "#contract/entry.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";
import { useDeadlines } from "#tab/session/useDeadlines.ts";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The register number, and what comes next. */
export function ReportDone(props: {
  readonly entry: EntryView;
  readonly hint: ReactNode;
  readonly onAnother: () => void;
}) {
  const styles = useStyles();
  const { messages, navigation } = useSession();
  const { deadlines } = useDeadlines();
  const days = useDays();
  const { entry, hint, onAnother } = props;
  const texts = messages.report;
  const due = entry.runningCase?.due;
  return (
    <div role="status">
      <PageTop title={texts.done} />
      <Panel title={texts.number(entry.no)}>
        {entry.values.reportedInUse === true && (
          <Paragraph weight="semibold">
            {typeof due === "string"
              ? texts.inUseDue(days.beside(due))
              : texts.inUseDueLater(deadlines.first)}
          </Paragraph>
        )}
        <Paragraph>{texts.after}</Paragraph>
        {hint}
        <div className={styles.actions}>
          <Button
            appearance="primary"
            onClick={() => navigation.go(ADDRESSES.entry.hash({ no: entry.no }))}
          >
            {texts.open}
          </Button>
          <Button onClick={onAnother}>{texts.another}</Button>
        </div>
      </Panel>
    </div>
  );
}
