import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { useMutation } from "@tanstack/react-query";
import { importTemplateMutation } from "#tab/data/imports.ts";
import { problemOrNone } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { FileReady } from "#tab/shared/FileReady.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    justifyItems: "start",
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** For whoever has no list yet. */
export function Template() {
  const styles = useStyles();
  const { data, language, messages } = useSession();
  const make = useMutation(importTemplateMutation(data));
  const texts = messages.imports;
  const problem = problemOrNone(make.error, messages);
  return (
    <div className={styles.root}>
      <Paragraph>{texts.templateLead}</Paragraph>
      <Button
        icon={<ArrowDownloadRegular />}
        disabledFocusable={make.isPending}
        onClick={() => make.mutate(language)}
      >
        {texts.templateMake}
      </Button>
      {problem !== undefined && <Message intent="error">{problem}</Message>}
      <FileReady
        url={make.data?.url}
        sentence={texts.templateReady}
        download={messages.export.download}
      />
    </div>
  );
}
