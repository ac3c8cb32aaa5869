import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import type { CaseCommand } from "#contract/caseCommands.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { useSession } from "#tab/session/session.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";
import { WorkingDaysField } from "./CommandFields.tsx";
import {
  type CommandDraft,
  type CommandDraftProblem,
  EMPTY_COMMAND,
  extension,
  fieldOfProblem,
} from "./commandDraft.ts";
import { stepProblemText } from "./stepProblemText.ts";

/** So many working days more for each of the chosen cases, and why. */
export function ExtendDialog(props: {
  readonly onClose: () => void;
  readonly onExtend: (command: (view: CaseView) => CaseCommand) => void;
}) {
  const { messages } = useSession();
  const [draft, setDraft] = useState(EMPTY_COMMAND);
  const [problem, setProblem] = useState<CommandDraftProblem>();
  const texts = messages.cases;
  const problemAt = (field: ReturnType<typeof fieldOfProblem>) =>
    problem !== undefined && fieldOfProblem(problem) === field
      ? stepProblemText(problem, messages)
      : undefined;

  function change(part: Partial<CommandDraft>) {
    setProblem(undefined);
    setDraft((before) => ({ ...before, ...part }));
  }

  function send() {
    const read = extension(draft);
    if (!read.ok) return setProblem(read.problem);
    props.onExtend(({ revision }) => ({
      name: "extendCase",
      input: { revision, ...read.value },
    }));
  }

  return (
    <FormDialog
      title={texts.extend}
      submit={{ label: texts.extend, run: send, pending: false }}
      cancel={{ label: messages.faces.cancel, run: props.onClose }}
    >
      <WorkingDaysField draft={draft} problemAt={problemAt} onChange={change} />
      <WordsField
        label={texts.reason}
        required
        value={draft.text}
        maxLength={TEXT_LIMITS.reason}
        problem={problemAt("words")}
        onChange={(text) => change({ text })}
      />
    </FormDialog>
  );
}
