import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import type { CaseView } from "#contract/case.ts";
import { isRunning } from "#domain/cases/evaluationCase.ts";
import { caseCommandMutation } from "#tab/data/cases.ts";
import { problemText } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM, alignItems: "center" },
});

/** Which coordinator works on the case; one step takes it or gives it back. */
export function CaseHandler({ view }: { readonly view: CaseView }) {
  const styles = useStyles();
  const { data, me, messages } = useSession();
  const command = useMutation(caseCommandMutation(data, view.key));
  const { handler, revision, rights } = view;
  const texts = messages.handler;
  const isMine = handler?.id === me.person.id;
  const assign = (personId: string | null) =>
    command.mutate({ name: "assignHandler", input: { revision, personId } });
  if (!rights.evaluate && (handler === null || !isRunning(view.state))) return null;
  return (
    <div className={styles.line}>
      <Text as="p">
        {handler === null ? texts.free : isMine ? texts.byMe : texts.by(handler.name)}
      </Text>
      {rights.evaluate && !isMine && (
        <Button disabledFocusable={command.isPending} onClick={() => assign(me.person.id)}>
          {texts.take}
        </Button>
      )}
      {rights.evaluate && handler !== null && (
        <Button disabledFocusable={command.isPending} onClick={() => assign(null)}>
          {texts.giveBack}
        </Button>
      )}
      <div role="status">
        {command.isError && (
          <Message intent="error">{problemText(command.error, messages)}</Message>
        )}
        {command.isSuccess && (
          <Message intent="success">{isMine ? texts.taken : texts.givenBack}</Message>
        )}
      </div>
    </div>
  );
}
