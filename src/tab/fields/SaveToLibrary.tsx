import { Button, Link, makeStyles } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { saveExportMutation } from "#tab/data/exports.ts";
import { problemOrNone } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";

const useStyles = makeStyles({ button: { justifySelf: "start" } });

/** Puts a file that is ready into the library of the site, and shows where it is. */
export function SaveToLibrary({ id }: { readonly id: string }) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const save = useMutation(saveExportMutation(data));
  const texts = messages.export;
  const problem = problemOrNone(save.error, messages);
  return (
    <>
      {problem !== undefined && <Message intent="error">{problem}</Message>}
      {save.data === undefined && (
        <Button
          className={styles.button}
          disabledFocusable={save.isPending}
          onClick={() => save.mutate(id)}
        >
          {texts.toLibrary}
        </Button>
      )}
      <div role="status">
        {save.data !== undefined && (
          <>
            <Paragraph>{texts.inLibrary(save.data.name)}</Paragraph>
            <Link href={save.data.webUrl} target="_blank" rel="noreferrer">
              {texts.openInLibrary}
            </Link>
          </>
        )}
      </div>
    </>
  );
}
