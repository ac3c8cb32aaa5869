import { TEXT_LIMITS } from "#domain/limits.ts";
import { type ReasonKey, reasonLabels } from "#domain/triage/triageQuestions.ts";
import { useSession } from "#tab/session/session.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";
import type { AnswerDraft } from "./answerForm.ts";

type Unchanged = Pick<AnswerDraft, "reason" | "reasonText">;

/** Why nothing has changed: one of the reasons that fit, or one's own. */
export function UnchangedReason(props: {
  readonly reasons: readonly ReasonKey[];
  readonly draft: Unchanged;
  readonly problemOf: (field: keyof Unchanged) => string | undefined;
  readonly onChange: (part: Partial<Unchanged>) => void;
}) {
  const { language, messages } = useSession();
  const { draft, onChange, problemOf, reasons } = props;
  const texts = messages.answer;
  return (
    <>
      <RadioField
        label={texts.reason}
        required
        problem={problemOf("reason")}
        keys={reasons}
        textOf={(reason) => reasonLabels[reason][language]}
        value={draft.reason}
        onChange={(reason) => onChange({ reason })}
      />
      {draft.reason === "other" && (
        <WordsField
          label={texts.reasonText}
          required
          problem={problemOf("reasonText")}
          value={draft.reasonText}
          maxLength={TEXT_LIMITS.reasonText}
          onChange={(text) => onChange({ reasonText: text })}
        />
      )}
    </>
  );
}
