import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import type { CaseView } from "#contract/case.ts";
import { isRunning } from "#domain/cases/evaluationCase.ts";
import { caseCommandMutation } from "#tab/data/cases.ts";
import { problemText } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import type { DoneStep } from "./useDone.ts";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM, alignItems: "center" },
});

/** Which coordinator works on the case; one step takes it or gives it back, and one takes that back. */
export function CaseHandler(props: {
  readonly view: CaseView;
  readonly onDone: (step: DoneStep) => void;
}) {
  const styles = useStyles();
  const { data, me, messages } = useSession();
  const { onDone, view } = props;
  const command = useMutation(caseCommandMutation(data, view.key));
  const { handler, revision, rights } = view;
  const texts = messages.handler;
  const isMine = handler?.id === me.person.id;
  const assign = (personId: string | null, sentence: string) =>
    command.mutate(
      { name: "assignHandler", input: { revision, personId } },
      {
        onSuccess: (after) =>
          onDone({
            view: after,
            sentence,
            undo: {
              name: "assignHandler",
              input: { revision: after.revision, personId: handler?.id ?? null },
            },
          }),
      },
    );
  if (!rights.evaluate && (handler === null || !isRunning(view.state))) return null;
  return (
    <div className={styles.line}>
      <Text as="p">
        {handler === null ? texts.free : isMine ? texts.byMe : texts.by(handler.name)}
      </Text>
      {rights.evaluate && !isMine && (
        <Button
          size="small"
          disabledFocusable={command.isPending}
          onClick={() => assign(me.person.id, messages.cases.done.take)}
        >
          {texts.take}
        </Button>
      )}
      {rights.evaluate && handler !== null && (
        <Button
          size="small"
          disabledFocusable={command.isPending}
          onClick={() => assign(null, messages.cases.done.giveBack)}
        >
          {texts.giveBack}
        </Button>
      )}
      {command.isError && <Message intent="error">{problemText(command.error, messages)}</Message>}
    </div>
  );
}
