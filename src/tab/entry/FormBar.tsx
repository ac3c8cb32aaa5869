import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useSession } from "#tab/session/session.tsx";
import { footBar } from "#tab/shared/footBar.ts";
import { Message } from "#tab/shared/Message.tsx";

const useStyles = makeStyles({
  bar: {
    ...footBar,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The end of a long form, in reach wherever one is in it, with what stands against it. */
export function FormBar(props: {
  readonly submit: string;
  readonly pending: boolean;
  readonly problem: string | undefined;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const { messages } = useSession();
  return (
    <div className={styles.bar}>
      {props.problem !== undefined && <Message intent="error">{props.problem}</Message>}
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabledFocusable={props.pending}>
          {props.submit}
        </Button>
        <Button onClick={props.onCancel}>{messages.faces.cancel}</Button>
      </div>
    </div>
  );
}
