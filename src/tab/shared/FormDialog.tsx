import { Button, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { type Problems, useProblemFocus } from "./focus.ts";
import { Message } from "./Message.tsx";
import { Paragraph } from "./Paragraph.tsx";

const useStyles = makeStyles({
  dialog: {
    width: "min(38rem, calc(100vw - 2rem))",
    maxHeight: "calc(100dvh - 2rem)",
    boxSizing: "border-box",
    padding: tokens.spacingHorizontalXL,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    "::backdrop": { backgroundColor: tokens.colorBackgroundOverlay },
  },
  // A long choice of a list does not make the form wider than the dialog.
  form: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalM,
  },
  title: { margin: 0, overflowWrap: "anywhere" },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "end",
    gap: tokens.spacingHorizontalS,
  },
});

/**
 * A question with its fields in front of the page; Escape and "Abbrechen" change nothing.
 * The browser's own dialog: it makes the page behind inert and gives the focus back, also when it is simply unmounted.
 */
export function FormDialog(props: {
  readonly title: string;
  readonly lead?: string;
  readonly submit: { readonly label: string; readonly run: () => void; readonly pending: boolean };
  /** Without a label Escape alone does it. */
  readonly cancel: { readonly label?: string; readonly run: () => void };
  readonly problem?: string | undefined;
  /** What is wrong with its fields: the first takes the focus. */
  readonly problems?: Problems;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const { lead, submit, cancel, problem } = props;
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        cancel.run();
      }}
    >
      <form
        ref={useProblemFocus(props.problems)}
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!submit.pending) submit.run();
        }}
      >
        <Subtitle1 as="h2" id={title} className={styles.title}>
          {props.title}
        </Subtitle1>
        {lead !== undefined && <Paragraph>{lead}</Paragraph>}
        {problem !== undefined && <Message intent="error">{problem}</Message>}
        {props.children}
        <div className={styles.actions}>
          <Button appearance="primary" type="submit" disabledFocusable={submit.pending}>
            {submit.label}
          </Button>
          {cancel.label !== undefined && <Button onClick={cancel.run}>{cancel.label}</Button>}
        </div>
      </form>
    </dialog>
  );
}
