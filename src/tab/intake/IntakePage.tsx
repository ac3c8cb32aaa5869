import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { EntryView } from "#contract/entry.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { useSession } from "#tab/session/session.tsx";
import { focusHeading } from "#tab/shared/focus.ts";
import { IntakeForm } from "./IntakeForm.tsx";
import { ReportDone } from "./ReportDone.tsx";

const useStyles = makeStyles({
  page: { display: "grid", gap: tokens.spacingVerticalL, maxWidth: "52rem" },
});

/** Reporting an application: four steps, then its register number. */
export function IntakePage({ title }: { readonly title?: string | undefined }) {
  const styles = useStyles();
  const { messages, navigation } = useSession();
  const [reported, setReported] = useState<EntryView>();
  if (reported !== undefined) {
    return (
      <div className={styles.page}>
        <ReportDone
          entry={reported}
          onAnother={() => {
            setReported(undefined);
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
      <IntakeForm
        title={title}
        onReported={(entry) => {
          setReported(entry);
          focusHeading();
        }}
      />
    </div>
  );
}
