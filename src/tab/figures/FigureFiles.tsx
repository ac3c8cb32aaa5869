import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { FIGURE_FORMATS, type FiguresQuery } from "#contract/figures.ts";
import { figureFileMutation } from "#tab/data/figures.ts";
import { problemOrNone } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The report to print, and the figures as a table. */
export function FigureFiles({ query }: { readonly query: FiguresQuery }) {
  const styles = useStyles();
  const { data, language, messages } = useSession();
  const create = useMutation(figureFileMutation(data));
  const texts = messages.figures;
  const names = { html: texts.print, xlsx: texts.table };
  const problem = problemOrNone(create.error, messages);
  return (
    <Panel title={texts.file}>
      <Paragraph>{texts.fileLead}</Paragraph>
      <div className={styles.actions}>
        {FIGURE_FORMATS.map((format) => (
          <Button
            key={format}
            disabledFocusable={create.isPending}
            onClick={() => create.mutate({ ...query, format, language })}
          >
            {names[format]}
          </Button>
        ))}
      </div>
      <div role="status">
        {create.data !== undefined && (
          <Paragraph>
            <Link href={create.data.url} target="_blank" rel="noreferrer">
              {texts.openFile(names[create.variables.format])}
            </Link>{" "}
            {texts.ready}
          </Paragraph>
        )}
      </div>
      {problem !== undefined && <Message intent="error">{problem}</Message>}
    </Panel>
  );
}
