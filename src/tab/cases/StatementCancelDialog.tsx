import type { CaseView } from "#contract/case.ts";
import type { StatementView } from "#contract/statement.ts";
import { statementRoleLabels } from "#domain/cases/statement.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { useCaseForm } from "#tab/case/useCaseForm.ts";
import { useSession } from "#tab/session/session.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";

/** Takes a request back, with a reason that the person asked reads. */
export function StatementCancelDialog(props: {
  readonly view: CaseView;
  readonly statement: StatementView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { language, messages } = useSession();
  const { id, role } = props.statement;
  const form = useCaseForm(props.view, { reason: "" }, `cancelStatement ${id}`);
  const texts = messages.statement;

  function send() {
    const reason = form.draft.reason.trim();
    if (reason === "") return form.refuse({ reason: messages.problems.reasonMissing });
    const { revision } = form.seen;
    form.send({ name: "cancelStatement", id, input: { revision, reason } }, props.onDone);
  }

  return (
    <FormDialog
      title={texts.cancelOf(statementRoleLabels[role][language])}
      lead={texts.cancelLead}
      {...form.dialog(texts.cancel, send, props.onClose)}
    >
      <WordsField
        label={messages.cases.reason}
        required
        problem={form.problemOf("reason")}
        value={form.draft.reason}
        rows={3}
        maxLength={TEXT_LIMITS.reason}
        onChange={(text) => form.change({ reason: text })}
      />
    </FormDialog>
  );
}
