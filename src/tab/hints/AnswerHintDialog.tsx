import type { HintView } from "#contract/hint.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { closeHintMutation } from "#tab/data/hints.ts";
import { useSession } from "#tab/session/session.tsx";
import { useForm } from "#tab/session/useForm.ts";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { focusHeading } from "#tab/shared/focus.ts";
import { WordsField } from "#tab/shared/WordsField.tsx";

/** Closes a hint with words to whoever gave it. */
export function AnswerHintDialog(props: { readonly hint: HintView; readonly onClose: () => void }) {
  const { data, messages } = useSession();
  const { hint, onClose } = props;
  const form = useForm({ answer: "" }, closeHintMutation(data, hint.id), `hint ${hint.id}`);
  const texts = messages.hints;

  function send() {
    const answer = form.draft.answer.trim();
    if (answer === "") return form.refuse({ answer: texts.answerMissing });
    form.send({ outcome: { kind: "answered", answer } }, () => {
      onClose();
      focusHeading();
    });
  }

  return (
    <FormDialog
      title={texts.answerTitle}
      lead={texts.answerLead}
      {...form.dialog(texts.answer, send, onClose)}
    >
      <WordsField
        label={texts.answerText}
        required
        problem={form.problemOf("answer")}
        value={form.draft.answer}
        maxLength={TEXT_LIMITS.hintAnswer}
        resize="vertical"
        onChange={(answer) => form.change({ answer })}
      />
    </FormDialog>
  );
}
