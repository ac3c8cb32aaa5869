import { Button, Field, Textarea } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { problemText } from "#tab/app/problemText.ts";
import { useData, useSession } from "#tab/app/session.tsx";
import { caseCommandMutation } from "#tab/data/data.ts";
import { FormDialog } from "#tab/shared/FormDialog.tsx";

/** Owner and deputy take back what they have reported; who evaluates does it among the evaluations. */
export function WithdrawReport(props: {
  readonly view: CaseView;
  readonly onWithdrawn: () => void;
}) {
  const { messages } = useSession();
  const [isOpen, setOpen] = useState(false);
  const { view, onWithdrawn } = props;
  if (!view.rights.withdraw || view.rights.evaluate) return null;
  return (
    <div>
      <Button onClick={() => setOpen(true)}>{messages.entry.withdraw}</Button>
      {isOpen && (
        <WithdrawDialog view={view} onClose={() => setOpen(false)} onWithdrawn={onWithdrawn} />
      )}
    </div>
  );
}

function WithdrawDialog(props: {
  readonly view: CaseView;
  readonly onClose: () => void;
  readonly onWithdrawn: () => void;
}) {
  const { api, client } = useData();
  const { messages } = useSession();
  // The revision that was on the screen when the dialog was opened, not the latest one.
  const [revision] = useState(props.view.revision);
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string>();
  const command = useMutation(caseCommandMutation(api, client, props.view.key));
  const texts = messages.entry;

  function send() {
    const reason = text.trim();
    if (reason === "") return setProblem(messages.problems.reasonMissing);
    command.mutate(
      { kind: "withdraw", input: { revision, reason } },
      {
        onSuccess: props.onWithdrawn,
        onError: (failed) => setProblem(problemText(failed, messages)),
      },
    );
  }

  return (
    <FormDialog
      title={texts.withdraw}
      lead={texts.withdrawLead}
      problem={problem}
      cancel={{ label: messages.faces.cancel, run: props.onClose }}
      submit={{ label: texts.withdraw, pending: command.isPending, run: send }}
    >
      <Field label={messages.cases.reason} required>
        <Textarea
          value={text}
          rows={4}
          maxLength={TEXT_LIMITS.reason}
          onChange={(_, data) => {
            setText(data.value);
            setProblem(undefined);
          }}
        />
      </Field>
    </FormDialog>
  );
}
