import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { ImportView } from "#contract/import.ts";
import { cancelImportMutation } from "#tab/data/imports.ts";
import { problemOrNone } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { formatNumber } from "#texts/format.ts";

const useStyles = makeStyles({
  cancel: { justifySelf: "start" },
  status: { display: "block", color: tokens.colorNeutralForeground1 },
});

/** How far a run is; it goes on wherever the coordinator is. */
export function RunProgress({ view }: { readonly view: ImportView }) {
  const styles = useStyles();
  const { data, language, messages } = useSession();
  const [isAsking, setAsking] = useState(false);
  const cancel = useMutation(cancelImportMutation(data, view.id));
  const { progress, state } = view;
  const texts = messages.imports.running;
  const title =
    state === "undoing" ? texts.undoing : state === "cancelling" ? texts.cancelling : texts.title;
  return (
    <Panel title={title}>
      <ProgressBar
        aria-label={title}
        {...(progress === null ? {} : { value: progress.done, max: Math.max(progress.of, 1) })}
      />
      <Text role="status" className={styles.status}>
        {progress !== null &&
          [
            texts.progress(
              formatNumber(progress.done, language),
              formatNumber(progress.of, language),
            ),
            ...(progress.remaining === null ? [] : [remainingText(progress.remaining)]),
          ].join(" · ")}
      </Text>
      <Paragraph>{texts.mayLeave}</Paragraph>
      {state === "running" && (
        <Button className={styles.cancel} onClick={() => setAsking(true)}>
          {texts.cancel}
        </Button>
      )}
      {isAsking && state === "running" && (
        <FormDialog
          title={texts.cancelTitle}
          lead={texts.cancelLead}
          problem={problemOrNone(cancel.error, messages)}
          cancel={{ label: messages.faces.close, run: () => setAsking(false) }}
          submit={{
            label: texts.cancelDo,
            pending: cancel.isPending,
            run: () => cancel.mutate({}, { onSuccess: () => setAsking(false) }),
          }}
        />
      )}
    </Panel>
  );

  function remainingText(seconds: number): string {
    return seconds < 60 ? texts.remainingSeconds : texts.remaining(Math.round(seconds / 60));
  }
}
