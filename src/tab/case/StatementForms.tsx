import { makeStyles, Subtitle2 } from "@fluentui/react-components";
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
import { useSession } from "#tab/session/session.tsx";
import { InlineForm } from "#tab/shared/InlineForm.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";
import { useCaseForm } from "./useCaseForm.ts";

interface Draft {
  readonly result: StatementResult | null;
  readonly text: string;
}
const EMPTY: Draft = { result: null, text: "" };

const useStyles = makeStyles({
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
  const { language, messages } = useSession();
  const form = useCaseForm(props.view, EMPTY, `statement ${props.statement.id}`);
  const { result, text } = form.draft;
  const { id, required, role } = props.statement;
  const texts = messages.statement;

  function send() {
    if (result === null) return form.refuse({ result: texts.resultMissing });
    if (text.trim() === "" && needsText(role, result)) {
      return form.refuse({ text: messages.problems.statementTextMissing });
    }
    form.send({ name: "giveStatement", id, input: { result, text: text.trim() } }, props.onGiven);
  }

  return (
    <InlineForm
      problem={form.problem}
      problems={form.problems}
      submit={{ label: texts.give, pending: form.isPending, run: send }}
    >
      <Subtitle2 as="h3" className={styles.title}>
        {texts.giveTitle(statementRoleLabels[role][language])}
      </Subtitle2>
      <Paragraph>{[texts.askedBy, ...(required ? [texts.requiredHint] : [])].join(" ")}</Paragraph>
      {!keepsText(role) && <Paragraph>{texts.staffCouncilHint}</Paragraph>}
      <RadioField
        className={styles.field}
        label={texts.result}
        hint={required ? texts.conditionsHint : undefined}
        required
        problem={form.problemOf("result")}
        keys={STATEMENT_RESULTS}
        textOf={(one) => statementResultLabels[one][language]}
        value={result}
        onChange={(one) => form.change({ result: one })}
      />
      {keepsText(role) && (
        <WordsField
          className={styles.field}
          label={texts.text}
          hint={texts.textHint}
          problem={form.problemOf("text")}
          required={result !== null && needsText(role, result)}
          value={text}
          rows={4}
          maxLength={TEXT_LIMITS.statement}
          onChange={(text) => form.change({ text })}
        />
      )}
    </InlineForm>
  );
}
