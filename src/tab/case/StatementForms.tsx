import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Radio,
  RadioGroup,
  Subtitle2,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import type { StatementView } from "#contract/statement.ts";
import {
  keepsText,
  needsText,
  STATEMENT_RESULTS,
  type StatementResult,
  statementResultLabels,
  statementRoleLabels,
} from "#domain/cases/statement.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { problemText } from "#tab/app/problemText.ts";
import { useData, useSession } from "#tab/app/session.tsx";
import { caseCommandMutation } from "#tab/data/data.ts";

const useStyles = makeStyles({
  form: { display: "grid", gap: tokens.spacingVerticalM, justifyItems: "start" },
  field: { width: "100%", maxWidth: "40rem" },
  title: { margin: 0 },
});

/** The same questions as on the card, for each statement of the case that waits for the viewer. */
export function StatementForms(props: {
  readonly view: CaseView;
  readonly onGiven: (view: CaseView) => void;
}) {
  const { view, onGiven } = props;
  return view.statements
    .filter(({ rights }) => rights.give)
    .map((statement) => (
      <StatementForm key={statement.id} view={view} statement={statement} onGiven={onGiven} />
    ));
}

function StatementForm(props: {
  readonly view: CaseView;
  readonly statement: StatementView;
  readonly onGiven: (view: CaseView) => void;
}) {
  const styles = useStyles();
  const { api, client } = useData();
  const { language, messages } = useSession();
  const [result, setResult] = useState<StatementResult>();
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string>();
  const command = useMutation(caseCommandMutation(api, client, props.view.key));
  const { id, required, role } = props.statement;
  const texts = messages.statement;

  function send() {
    if (result === undefined) return setProblem(texts.resultMissing);
    if (text.trim() === "" && needsText(role, result)) {
      return setProblem(messages.problems.statementTextMissing);
    }
    command.mutate(
      { kind: `statement/${id}`, input: { result, text: text.trim() } },
      {
        onSuccess: props.onGiven,
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
      <Subtitle2 as="h3" className={styles.title}>
        {texts.giveTitle(statementRoleLabels[role][language])}
      </Subtitle2>
      <Text as="p" block>
        {[texts.askedBy, ...(required ? [texts.requiredHint] : [])].join(" ")}
      </Text>
      {!keepsText(role) && (
        <Text as="p" block>
          {texts.staffCouncilHint}
        </Text>
      )}
      <Field
        className={styles.field}
        label={texts.result}
        required
        {...(required ? { hint: texts.conditionsHint } : {})}
      >
        <RadioGroup
          value={result ?? ""}
          onChange={(_, { value }) => {
            setResult(STATEMENT_RESULTS.find((one) => one === value));
            setProblem(undefined);
          }}
        >
          {STATEMENT_RESULTS.map((one) => (
            <Radio key={one} value={one} label={statementResultLabels[one][language]} />
          ))}
        </RadioGroup>
      </Field>
      {keepsText(role) && (
        <Field
          className={styles.field}
          label={texts.text}
          hint={texts.textHint}
          required={result !== undefined && needsText(role, result)}
        >
          <Textarea
            value={text}
            rows={4}
            maxLength={TEXT_LIMITS.statement}
            onChange={(_, data) => {
              setText(data.value);
              setProblem(undefined);
            }}
          />
        </Field>
      )}
      {problem !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <Button appearance="primary" type="submit" disabledFocusable={command.isPending}>
        {texts.give}
      </Button>
    </form>
  );
}
