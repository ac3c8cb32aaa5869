import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  content: { display: "grid", gap: tokens.spacingVerticalM, alignContent: "start" },
});

/** A question with its fields in front of the page; Escape and "Abbrechen" change nothing. */
export function FormDialog(props: {
  readonly title: string;
  readonly lead?: string;
  readonly submit: { readonly label: string; readonly run: () => void; readonly pending: boolean };
  readonly cancel: { readonly label: string; readonly run: () => void };
  readonly problem?: string | undefined;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  const { title, lead, submit, cancel, problem } = props;
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && cancel.run()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!submit.pending) submit.run();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.content}>
              {lead !== undefined && (
                <Text as="p" block>
                  {lead}
                </Text>
              )}
              {problem !== undefined && (
                <MessageBar intent="error" layout="multiline">
                  <MessageBarBody>{problem}</MessageBarBody>
                </MessageBar>
              )}
              {props.children}
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit" disabledFocusable={submit.pending}>
                {submit.label}
              </Button>
              <Button onClick={cancel.run}>{cancel.label}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
