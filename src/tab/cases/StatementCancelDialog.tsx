import { Field, Textarea } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import type { StatementView } from "#contract/statement.ts";
import { statementRoleLabels } from "#domain/cases/statement.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { problemText } from "#tab/app/problemText.ts";
import { useData, useSession } from "#tab/app/session.tsx";
import { caseCommandMutation } from "#tab/data/data.ts";
import { FormDialog } from "#tab/shared/FormDialog.tsx";

/** Takes a request back, with a reason that the person asked reads. */
export function StatementCancelDialog(props: {
  readonly view: CaseView;
  readonly statement: StatementView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { api, client } = useData();
  const { language, messages } = useSession();
  const { statement, view } = props;
  // The revision that was on the screen when the step was chosen, not the latest one.
  const [revision] = useState(view.revision);
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string>();
  const command = useMutation(caseCommandMutation(api, client, view.key));
  const texts = messages.statement;

  function send() {
    if (reason.trim() === "") return setProblem(messages.problems.reasonMissing);
    command.mutate(
      { kind: `statement/${statement.id}/cancel`, input: { revision, reason: reason.trim() } },
      {
        onSuccess: props.onDone,
        onError: (failed) => setProblem(problemText(failed, messages)),
      },
    );
  }

  return (
    <FormDialog
      title={texts.cancelOf(statementRoleLabels[statement.role][language])}
      lead={texts.cancelLead}
      problem={problem}
      cancel={{ label: messages.faces.cancel, run: props.onClose }}
      submit={{ label: texts.cancel, pending: command.isPending, run: send }}
    >
      <Field label={messages.cases.reason} required>
        <Textarea
          value={reason}
          rows={3}
          maxLength={TEXT_LIMITS.reason}
          onChange={(_, { value }) => {
            setReason(value);
            setProblem(undefined);
          }}
        />
      </Field>
    </FormDialog>
  );
}
