import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { type Problems, useProblemFocus } from "./focus.ts";
import { Message } from "./Message.tsx";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalM, justifyItems: "start" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  wide: { gap: tokens.spacingVerticalL },
});

/**
 * Questions with one press at the end, as a part of the page; what stands against it is said above the button, what is
 * wrong with fields at each of them, and the first takes the focus.
 */
export function InlineForm(props: {
  readonly submit: { readonly label: string; readonly run: () => void; readonly pending: boolean };
  readonly problem: string | undefined;
  readonly problems?: Problems;
  readonly spacious?: boolean;
  /** Gives up what was typed. */
  readonly cancel?: { readonly label: string; readonly run: () => void };
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { problem, submit } = props;
  return (
    <form
      ref={useProblemFocus(props.problems)}
      noValidate
      className={mergeClasses(styles.root, props.spacious === true && styles.wide)}
      onSubmit={(event) => {
        event.preventDefault();
        if (!submit.pending) submit.run();
      }}
    >
      {props.children}
      {problem !== undefined && <Message intent="error">{problem}</Message>}
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" disabledFocusable={submit.pending}>
          {submit.label}
        </Button>
        {props.cancel !== undefined && (
          <Button onClick={props.cancel.run}>{props.cancel.label}</Button>
        )}
      </div>
    </form>
  );
}
