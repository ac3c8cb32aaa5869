import { Checkbox, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { EntryView } from "#contract/entry.ts";
import { cardOptionLabels } from "#domain/triage/triageQuestions.ts";
import { RISK_CLASSES } from "#domain/vocabulary.ts";
import { AnswerChanges } from "#tab/case/AnswerChanges.tsx";
import type { AnswerDraft } from "#tab/case/answerForm.ts";
import { ApiProblem } from "#tab/data/api.ts";
import { significantChangeMutation } from "#tab/data/entries.ts";
import { problemText } from "#tab/session/problemText.ts";
import { useData, useSession } from "#tab/session/session.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { changeDraft, changeInput, emptySignificantChange } from "./significantChangeForm.ts";

const TOLD = ["changed", "unsure"] as const;

/** Tells a significant change at once, with the questions of the card; a case follows from it in any rhythm. */
export function SignificantChangeDialog(props: {
  readonly entry: EntryView;
  readonly onClose: () => void;
  readonly onReported: () => void;
}) {
  const { api, client } = useData();
  const { language, messages, today } = useSession();
  const newId = () => crypto.randomUUID();
  const [form, setForm] = useState(() => emptySignificantChange(newId));
  const [problem, setProblem] = useState<string>();
  const { entry } = props;
  const report = useMutation(significantChangeMutation(api, client, entry.no));
  const { draft } = form;
  const texts = messages.change;
  const riskClass = RISK_CLASSES.find((one) => one === entry.values.riskClass) ?? "unclear";

  function change(part: Partial<AnswerDraft>) {
    setForm(changeDraft(form, part, newId));
    setProblem(undefined);
  }

  function send() {
    const input = changeInput(form, today, messages);
    if (!input.ok) return setProblem(input.problem);
    report.mutate(input.value, {
      onSuccess: props.onReported,
      onError: (failed) => {
        const isNone = failed instanceof ApiProblem && failed.code === "noChange";
        setProblem(isNone ? texts.noChange : problemText(failed, messages));
      },
    });
  }

  return (
    <FormDialog
      title={texts.report}
      lead={texts.lead}
      problem={problem}
      cancel={{ label: messages.faces.cancel, run: props.onClose }}
      submit={{ label: texts.send, pending: report.isPending, run: send }}
    >
      <Field label={texts.unsureToo} required>
        <RadioGroup
          value={draft.option ?? ""}
          onChange={(_, data) =>
            change({ option: TOLD.find((option) => option === data.value) ?? null })
          }
        >
          {TOLD.map((option) => (
            <Radio key={option} value={option} label={cardOptionLabels[option][language]} />
          ))}
        </RadioGroup>
      </Field>
      <AnswerChanges view={{ riskClass }} asksForVersion={false} draft={draft} onChange={change} />
      <Checkbox
        label={messages.answer.confirm}
        checked={draft.confirmed}
        onChange={(_, data) => change({ confirmed: data.checked === true })}
      />
    </FormDialog>
  );
}
