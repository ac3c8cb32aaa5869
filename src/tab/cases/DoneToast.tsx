import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useMutation } from "@tanstack/react-query";
import type { CaseView } from "#contract/case.ts";
import type { CaseCommand } from "#contract/caseCommands.ts";
import { caseCommandMutation } from "#tab/data/cases.ts";
import { problemText } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import type { DoneStep } from "./useDone.ts";

const useStyles = makeStyles({
  // It stays until it is closed or something else is done: nobody has to be quick to take a step back.
  root: {
    position: "fixed",
    zIndex: 2,
    insetBlockEnd: tokens.spacingVerticalL,
    insetInlineEnd: tokens.spacingHorizontalL,
    width: "min(32rem, calc(100vw - 2rem))",
    boxShadow: tokens.shadow16,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** What happens now, after a step, and the way back where there is one. */
export function DoneToast(props: {
  readonly told: DoneStep | undefined;
  readonly say: (step: DoneStep) => void;
  readonly undone: (view: CaseView) => void;
  readonly dismiss: () => void;
}) {
  const styles = useStyles();
  const { messages } = useSession();
  const { dismiss, told } = props;
  return (
    <div role="status" className={styles.root}>
      {told !== undefined && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{told.sentence}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                aria-label={messages.cases.close}
                icon={<DismissRegular />}
                onClick={dismiss}
              />
            }
          >
            {told.undo !== undefined && (
              <UndoButton key={told.view.revision} {...props} told={told} undo={told.undo} />
            )}
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}

function UndoButton(props: {
  readonly told: DoneStep;
  readonly undo: CaseCommand;
  readonly say: (step: DoneStep) => void;
  readonly undone: (view: CaseView) => void;
}) {
  const { data, messages } = useSession();
  const { say, told, undo, undone } = props;
  const command = useMutation(caseCommandMutation(data, told.view.key));
  function run() {
    command.mutate(undo, {
      onSuccess: undone,
      onError: (failed) => say({ view: told.view, sentence: problemText(failed, messages) }),
    });
  }
  return (
    <Button size="small" disabledFocusable={command.isPending} onClick={run}>
      {messages.cases.undo}
    </Button>
  );
}
