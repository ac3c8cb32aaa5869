import type { EntryView } from "#contract/entry.ts";
import { cardOptionLabels } from "#domain/triage/triageQuestions.ts";
import { RISK_CLASSES } from "#domain/vocabulary.ts";
import { AnswerChanges, RestUnchanged } from "#tab/case/AnswerChanges.tsx";
import { type AnswerDraft, asksForRest } from "#tab/case/answerForm.ts";
import { ApiProblem } from "#tab/data/api.ts";
import { significantChangeMutation } from "#tab/data/entries.ts";
import { problemText } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { useForm } from "#tab/session/useForm.ts";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";
import { changedPart, changeInput, emptySignificantChange } from "./significantChangeForm.ts";

const OPTIONS = ["changed", "unsure"] as const;

/** Tells a significant change at once, with the questions of the card; a case follows from it in any rhythm. */
export function SignificantChangeDialog(props: {
  readonly entry: EntryView;
  readonly onClose: () => void;
  readonly onReported: () => void;
}) {
  const { data, language, messages, today } = useSession();
  const newId = () => crypto.randomUUID();
  const { entry } = props;
  const form = useForm(
    () => emptySignificantChange(newId),
    significantChangeMutation(data, entry.no),
    `change ${entry.no}`,
  );
  const { draft } = form;
  const texts = messages.change;
  const riskClass = RISK_CLASSES.find((one) => one === entry.values.riskClass) ?? "unclear";

  const change = (part: Partial<AnswerDraft>) => form.change(changedPart(part, newId));

  function send() {
    const input = changeInput(draft, today, messages);
    if (!input.ok) return form.refuse(input.problem);
    form.send(input.value, props.onReported, (failed) => {
      const isNone = failed instanceof ApiProblem && failed.code === "noChange";
      return isNone ? texts.noChange : problemText(failed, messages);
    });
  }

  return (
    <FormDialog
      title={texts.report}
      lead={texts.lead}
      {...form.dialog(texts.send, send, props.onClose)}
    >
      <RadioField
        label={texts.unsureToo}
        required
        problem={form.problemOf("option")}
        keys={OPTIONS}
        textOf={(option) => cardOptionLabels[option][language]}
        value={draft.option}
        onChange={(option) => change({ option })}
      />
      <AnswerChanges
        view={{ riskClass }}
        asksForVersion={false}
        draft={draft}
        problemOf={form.problemOf}
        onChange={change}
      />
      {asksForRest(draft) && (
        <RestUnchanged
          confirmed={draft.confirmed}
          problem={form.problemOf("confirmed")}
          onChange={(confirmed) => change({ confirmed })}
        />
      )}
    </FormDialog>
  );
}
