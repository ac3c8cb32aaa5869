import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { EntryView } from "#contract/entry.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { useSession } from "#tab/session/session.tsx";
import { focusHeading } from "#tab/shared/focus.ts";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { IntakeForm } from "./IntakeForm.tsx";

const useStyles = makeStyles({
  page: { display: "grid", gap: tokens.spacingVerticalL, maxWidth: "52rem" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Reporting an application: the form, then its register number. */
export function IntakePage() {
  const styles = useStyles();
  const { messages, navigation } = useSession();
  const [reported, setReported] = useState<EntryView>();
  const texts = messages.report;
  if (reported === undefined) {
    return (
      <div className={styles.page}>
        <PageTop title={texts.title} lead={texts.lead} />
        <IntakeForm
          onReported={(entry) => {
            setReported(entry);
            focusHeading();
          }}
        />
      </div>
    );
  }
  return (
    <div className={styles.page} role="status">
      <PageTop title={texts.done} />
      <Panel title={texts.number(reported.no)}>
        <Paragraph>{texts.next}</Paragraph>
        <div className={styles.actions}>
          <Button
            appearance="primary"
            onClick={() => navigation.go(ADDRESSES.entry.hash({ no: reported.no }))}
          >
            {texts.open}
          </Button>
          <Button
            onClick={() => {
              setReported(undefined);
              focusHeading();
            }}
          >
            {texts.another}
          </Button>
        </div>
      </Panel>
    </div>
  );
}
