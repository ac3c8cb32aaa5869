import type { CaseView } from "#contract/case.ts";
import { type EvaluationSection, evaluationSectionLabels } from "#domain/entry/sectionFields.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { useSession } from "#tab/session/session.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";
import { useCaseForm } from "./useCaseForm.ts";

/** Leaves a section out that nothing requires, with the reason. */
export function SectionWaiverDialog(props: {
  readonly view: CaseView;
  readonly section: EvaluationSection;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { language, messages } = useSession();
  const { section } = props;
  const form = useCaseForm(props.view, { reason: "" }, `waiveSection ${section}`);
  const texts = messages.sections;

  function send() {
    const reason = form.draft.reason.trim();
    if (reason === "") return form.refuse({ reason: messages.problems.reasonMissing });
    const { revision } = form.seen;
    form.send({ name: "waiveSection", input: { revision, section, reason } }, props.onDone);
  }

  return (
    <FormDialog
      title={texts.waiveOf(evaluationSectionLabels[section][language])}
      lead={texts.waiveLead}
      {...form.dialog(texts.waiveDo, send, props.onClose)}
    >
      <WordsField
        label={messages.cases.reason}
        required
        problem={form.problemOf("reason")}
        value={form.draft.reason}
        rows={3}
        maxLength={TEXT_LIMITS.sectionWaiver}
        onChange={(text) => form.change({ reason: text })}
      />
    </FormDialog>
  );
}
