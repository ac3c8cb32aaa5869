import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactNode, useRef } from "react";
import { useWrongFocus } from "./focus.ts";
import { Message } from "./Message.tsx";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalM, justifyItems: "start" },
  wide: { gap: tokens.spacingVerticalL },
});

const NOTHING = {};

/** Questions with one press at the end, as a part of the page; what stands against it is said above the button. */
export function InlineForm(props: {
  readonly submit: { readonly label: string; readonly run: () => void; readonly pending: boolean };
  readonly problem: string | undefined;
  /** What is wrong, by field; the focus goes to the first such field. */
  readonly problems?: object;
  readonly spacious?: boolean;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const { problem, problems = NOTHING, submit } = props;
  useWrongFocus(form, problems);
  return (
    <form
      ref={form}
      noValidate
      className={mergeClasses(styles.root, props.spacious === true && styles.wide)}
      onSubmit={(event) => {
        event.preventDefault();
        if (!submit.pending) submit.run();
      }}
    >
      {props.children}
      {problem !== undefined && <Message intent="error">{problem}</Message>}
      <Button appearance="primary" type="submit" disabledFocusable={submit.pending}>
        {submit.label}
      </Button>
    </form>
  );
}
