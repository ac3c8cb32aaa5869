import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { DOCUMENT_FILES } from "#contract/decisionDocument.ts";
import { exportDocumentMutation } from "#tab/data/documents.ts";
import { problemText } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { FileReady } from "#tab/shared/FileReady.tsx";
import { Message } from "#tab/shared/Message.tsx";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS },
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Makes a file of the document, which the history tells of. */
export function DocumentFiles(props: { readonly caseKey: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const { data, language, messages } = useSession();
  const create = useMutation(exportDocumentMutation(data, props.caseKey));
  const texts = messages.decisionDocument;
  return (
    <div className={styles.root}>
      <div className={styles.line}>
        {props.children}
        {DOCUMENT_FILES.map((format) => (
          <Button
            key={format}
            disabledFocusable={create.isPending}
            onClick={() => create.mutate({ format, language })}
          >
            {texts.formats[format]}
          </Button>
        ))}
      </div>
      <FileReady
        url={create.data?.url}
        sentence={`${texts.ready} ${texts.noted}`}
        download={texts.download}
      />
      {create.isError && <Message intent="error">{problemText(create.error, messages)}</Message>}
    </div>
  );
}
