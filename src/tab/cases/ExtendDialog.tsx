import { useMemo, useState } from "react";
import type { CaseView } from "#contract/case.ts";
import type { CaseCommand } from "#contract/caseCommands.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { withKeptTexts } from "#tab/session/drafts.ts";
import { useSession } from "#tab/session/session.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";
import { WorkingDaysField } from "./CommandFields.tsx";
import {
  type CommandDraft,
  type CommandDraftProblem,
  type DraftField,
  EMPTY_COMMAND,
  extension,
  fieldOfProblem,
} from "./commandDraft.ts";
import { stepProblemTexts } from "./stepProblemTexts.ts";

/** Closed by mistake, it has what was typed when it opens again. */
const KEPT_AS = "extendTogether";

/** So many working days more for each of the chosen cases, and why. */
export function ExtendDialog(props: {
  readonly onClose: () => void;
  readonly onExtend: (command: (view: CaseView) => CaseCommand) => void;
}) {
  const { drafts, messages } = useSession();
  const [draft, setDraft] = useState(() => withKeptTexts(EMPTY_COMMAND, drafts.get(KEPT_AS)));
  const [problems, setProblems] = useState<readonly CommandDraftProblem[]>([]);
  const texts = messages.cases;
  const said = useMemo(() => stepProblemTexts(problems, messages), [problems, messages]);
  const problemAt = (field: DraftField) => said[field];

  function change(part: Partial<CommandDraft>) {
    // What was said of other fields still holds.
    setProblems((before) => before.filter((one) => !(fieldOfProblem(one) in part)));
    setDraft((before) => {
      const next = { ...before, ...part };
      drafts.set(KEPT_AS, next);
      return next;
    });
  }

  function send() {
    const read = extension(draft);
    if (!read.ok) return setProblems(read.problem);
    drafts.set(KEPT_AS, undefined);
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
      problems={said}
    >
      <WorkingDaysField draft={draft} problemAt={problemAt} onChange={change} />
      <WordsField
        label={texts.reason}
        required
        value={draft.text}
        maxLength={TEXT_LIMITS.reason}
        problem={problemAt("text")}
        onChange={(text) => change({ text })}
      />
    </FormDialog>
  );
}
