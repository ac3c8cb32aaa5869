import { Field, Input, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import { fieldOf } from "#domain/entry/fields.ts";
import { EXTENSION_DAYS_MAX, TEXT_LIMITS } from "#domain/limits.ts";
import { problemText } from "#tab/app/problemText.ts";
import { useData, useSession } from "#tab/app/session.tsx";
import type { TabMessages } from "#tab/app/texts.ts";
import { PersonPicker } from "#tab/case/PersonPicker.tsx";
import { caseCommandMutation } from "#tab/data/data.ts";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { type CommandDraft, type CommandKind, draftToCommand, EMPTY_COMMAND } from "./commands.ts";
import { DecisionFields } from "./DecisionFields.tsx";

/** The dialog of one step: its few fields, a reason, and what the server says against it. */
export function CommandDialog(props: {
  readonly kind: CommandKind;
  readonly view: CaseView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { api, client } = useData();
  const { language, messages, today } = useSession();
  const { kind, view } = props;
  // The revision that was on the screen when the step was chosen, not the latest one.
  const [revision] = useState(view.revision);
  const [draft, setDraft] = useState<CommandDraft>({
    ...EMPTY_COMMAND,
    text: (kind === "note" ? view.internalNote : null) ?? "",
  });
  const [problem, setProblem] = useState<string>();
  const command = useMutation(caseCommandMutation(api, client, view.key));
  const texts = messages.cases;
  const change = (part: Partial<CommandDraft>) => {
    setDraft((held) => ({ ...held, ...part }));
    setProblem(undefined);
  };

  function send() {
    const read = draftToCommand(kind, draft, revision, today);
    if (!read.ok) return setProblem(messages.problems[read.problem]);
    command.mutate(read.value, {
      onSuccess: props.onDone,
      onError: (failed) => setProblem(problemText(failed, messages)),
    });
  }

  const lead = leadOf(kind, texts);
  return (
    <FormDialog
      title={texts[kind]}
      {...(lead === undefined ? {} : { lead })}
      problem={problem}
      cancel={{ label: messages.faces.cancel, run: props.onClose }}
      submit={{ label: texts[kind], pending: command.isPending, run: send }}
    >
      {kind === "decide" && <DecisionFields view={view} draft={draft} onChange={change} />}
      {kind === "object" && <DepthField draft={draft} onChange={change} />}
      {kind === "extend" && (
        <Field label={texts.workingDays} required>
          <Input
            type="number"
            min={1}
            max={EXTENSION_DAYS_MAX}
            value={draft.workingDays}
            onChange={(_, data) => change({ workingDays: data.value })}
          />
        </Field>
      )}
      {kind === "reassign" && (
        <>
          <PersonPicker
            label={fieldOf("ownerName").label[language]}
            person={draft.owner}
            onChange={(owner) => change({ owner })}
          />
          <PersonPicker
            label={fieldOf("deputyName").label[language]}
            person={draft.deputy}
            optional
            onChange={(deputy) => change({ deputy })}
          />
        </>
      )}
      {kind !== "confirm" && (
        <Field label={wordsLabel(kind, texts)} required={kind !== "note"}>
          <Textarea
            value={draft.text}
            rows={4}
            maxLength={kind === "note" ? TEXT_LIMITS.internalNote : TEXT_LIMITS.reason}
            onChange={(_, data) => change({ text: data.value })}
          />
        </Field>
      )}
    </FormDialog>
  );
}

function DepthField(props: {
  readonly draft: CommandDraft;
  readonly onChange: (part: Partial<CommandDraft>) => void;
}) {
  const { messages } = useSession();
  const { depths } = messages.case;
  return (
    <Field label={messages.cases.depth} required>
      <RadioGroup
        value={props.draft.depth ?? ""}
        onChange={(_, { value }) =>
          props.onChange({ depth: value === "short" || value === "full" ? value : null })
        }
      >
        <Radio value="short" label={depths.short} />
        <Radio value="full" label={depths.full} />
      </RadioGroup>
    </Field>
  );
}

function wordsLabel(kind: CommandKind, texts: TabMessages["cases"]): string {
  if (kind === "query") return texts.queryText;
  return kind === "note" ? texts.noteText : texts.reason;
}

function leadOf(kind: CommandKind, texts: TabMessages["cases"]): string | undefined {
  switch (kind) {
    case "confirmSuspension":
      return texts.confirmSuspensionLead;
    case "declineSuspension":
      return texts.declineSuspensionLead;
    case "raise":
      return texts.raiseLead;
    case "note":
      return texts.noteLead;
    case "object":
      return texts.objectLead;
    case "confirm":
      return texts.confirmLead;
    case "withdraw":
      return texts.withdrawLead;
    case "reassign":
      return texts.reassignLead;
    case "decide":
    case "query":
    case "extend":
      return undefined;
  }
}
