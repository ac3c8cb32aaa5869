import { makeStyles } from "@fluentui/react-components";
import type { CaseView } from "#contract/case.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { useSession } from "#tab/session/session.tsx";
import { InlineForm } from "#tab/shared/InlineForm.tsx";
import { Quote } from "#tab/shared/Quote.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";
import { useCaseForm } from "./useCaseForm.ts";

const useStyles = makeStyles({ field: { width: "100%", maxWidth: "40rem" } });

/** The coordinators' question with room for its answer. */
export function QueryAnswerForm(props: {
  readonly view: CaseView;
  readonly onAnswered: (view: CaseView) => void;
}) {
  const styles = useStyles();
  const { messages } = useSession();
  const form = useCaseForm(props.view, { text: "" }, "query");
  const asked = props.view.queries.at(-1);
  const texts = messages.answer;

  function send() {
    const text = form.draft.text.trim();
    if (text === "") return form.refuse({ text: messages.problems.textMissing });
    form.send({ name: "answer", input: { text } }, props.onAnswered);
  }

  return (
    <InlineForm
      problem={form.problem}
      problems={form.problems}
      submit={{ label: texts.send, pending: form.isPending, run: send }}
    >
      {asked !== undefined && <Quote title={texts.query} text={asked.text} />}
      <WordsField
        className={styles.field}
        label={texts.queryAnswer}
        required
        problem={form.problemOf("text")}
        value={form.draft.text}
        rows={4}
        maxLength={TEXT_LIMITS.queryAnswer}
        onChange={(text) => form.change({ text })}
      />
    </InlineForm>
  );
}
