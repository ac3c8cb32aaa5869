import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { problemText } from "#tab/app/problemText.ts";
import { useData, useSession } from "#tab/app/session.tsx";
import { caseCommandMutation } from "#tab/data/data.ts";
import { Quote } from "#tab/shared/Quote.tsx";

const useStyles = makeStyles({
  form: { display: "grid", gap: tokens.spacingVerticalM, justifyItems: "start" },
  field: { width: "100%", maxWidth: "40rem" },
});

/** The coordinators' question with room for its answer. */
export function QueryAnswerForm(props: {
  readonly view: CaseView;
  readonly onAnswered: (view: CaseView) => void;
}) {
  const styles = useStyles();
  const { api, client } = useData();
  const { messages } = useSession();
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string>();
  const command = useMutation(caseCommandMutation(api, client, props.view.key));
  const asked = props.view.queries.at(-1);
  const texts = messages.answer;

  function send() {
    if (text.trim() === "") return setProblem(messages.problems.textMissing);
    command.mutate(
      { kind: "answer", input: { text: text.trim() } },
      {
        onSuccess: props.onAnswered,
        onError: (failed) => setProblem(problemText(failed, messages)),
      },
    );
  }

  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!command.isPending) send();
      }}
    >
      {asked !== undefined && <Quote title={texts.query} text={asked.text} />}
      <Field className={styles.field} label={texts.queryAnswer} required>
        <Textarea
          value={text}
          rows={4}
          maxLength={TEXT_LIMITS.queryAnswer}
          onChange={(_, data) => {
            setText(data.value);
            setProblem(undefined);
          }}
        />
      </Field>
      {problem !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <Button appearance="primary" type="submit" disabledFocusable={command.isPending}>
        {texts.send}
      </Button>
    </form>
  );
}
