import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import { type EntryView, entryViewSchema } from "#contract/entry.ts";
import { valuesInputSchema } from "#contract/values.ts";
import { entryValues } from "#domain/entry/entry.ts";
import { type FieldProblems, isRequired, withValues } from "#domain/entry/intake.ts";
import { needsReason } from "#domain/entry/suspension.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { editEntryMutation } from "#tab/data/entries.ts";
import { EntryFieldInput, type FormValues } from "#tab/fields/EntryFieldInput.tsx";
import { FIELD_GROUPS, fieldsOf } from "#tab/fields/fieldGroups.ts";
import { fieldProblemsOf } from "#tab/fields/fieldProblems.ts";
import { toValuesInput } from "#tab/fields/toValuesInput.ts";
import { problemText } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDraft } from "#tab/session/useDraft.ts";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { ConflictDialog } from "./ConflictDialog.tsx";
import { type Conflict, conflictOf } from "./conflict.ts";
import { editFields, readEdit } from "./editValues.ts";

const useStyles = makeStyles({
  form: { display: "grid", gap: tokens.spacingVerticalL },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const editDraftSchema = z.object({
  base: entryViewSchema,
  typed: valuesInputSchema,
  reason: z.string(),
});

/** The name under which what is typed about an entry is kept. */
export const editDraft = (no: string) => `edit ${no}`;

/** The fields this person may write; the entry stays as it was opened until it is saved or left. */
export function EditForm(props: { readonly entry: EntryView; readonly onDone: () => void }) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const form = useDraft(editDraft(props.entry.no), editDraftSchema, () => ({
    base: props.entry,
    typed: {},
    reason: "",
  }));
  const { base, reason, typed } = form.draft;
  const [problem, setProblem] = useState<string>();
  const [problems, setProblems] = useState<FieldProblems>({});
  const [conflict, setConflict] = useState<Conflict>();
  const save = useMutation(editEntryMutation(data, base.no));
  const fields = editFields(base);
  const shown: FormValues = { ...base.values, ...typed };
  const current = withValues(entryValues(base.values), typed);
  const reasonNeeded = needsReason(entryValues(base.values), current);

  function leave() {
    form.forget();
    props.onDone();
  }

  function send(changes: FormValues, eTag: string) {
    if (Object.keys(changes).length === 0) return leave();
    const input = {
      values: toValuesInput(changes),
      ...(reason.trim() === "" ? {} : { reason: reason.trim() }),
    };
    save.mutate(
      { eTag, input },
      {
        onSuccess: leave,
        onError: (failed) => {
          setConflict(conflictOf(failed));
          setProblems(fieldProblemsOf(failed));
          setProblem(problemText(failed, messages));
        },
      },
    );
  }

  function submit() {
    const read = readEdit(base.values, typed, base.rights.edit);
    setProblems(read.ok ? {} : read.problem);
    if (!read.ok) return setProblem(messages.problems.invalidValues);
    const isReasonMissing = reasonNeeded && reason.trim() === "";
    setProblem(isReasonMissing ? messages.problems.reasonMissing : undefined);
    if (!isReasonMissing) send(read.value, base.eTag);
  }

  return (
    <>
      <form
        noValidate
        className={styles.form}
        aria-label={messages.entry.editTitle}
        onSubmit={(event) => {
          event.preventDefault();
          if (!save.isPending) submit();
        }}
      >
        {FIELD_GROUPS.map((group) => {
          const inGroup = fieldsOf(group, fields);
          if (inGroup.length === 0) return null;
          return (
            <Panel key={group} title={messages.groups[group]}>
              {inGroup.map((field) => (
                <EntryFieldInput
                  key={field.key}
                  field={field}
                  values={shown}
                  required={isRequired(field, current)}
                  problem={problems[field.key]}
                  onChange={(changes) => form.change({ typed: { ...typed, ...changes } })}
                />
              ))}
            </Panel>
          );
        })}
        <Field
          label={
            reasonNeeded
              ? messages.entry.reason
              : `${messages.entry.reason} (${messages.faces.optional})`
          }
          required={reasonNeeded}
        >
          <Input
            value={reason}
            maxLength={TEXT_LIMITS.editReason}
            onChange={(_, data) => form.change({ reason: data.value })}
          />
        </Field>
        {problem !== undefined && conflict === undefined && (
          <Message intent="error">{problem}</Message>
        )}
        <div className={styles.actions}>
          <Button appearance="primary" type="submit" disabledFocusable={save.isPending}>
            {messages.faces.save}
          </Button>
          <Button onClick={leave}>{messages.faces.cancel}</Button>
        </div>
      </form>
      {conflict !== undefined && (
        <ConflictDialog
          // A second conflict starts with fresh choices.
          key={conflict.eTag}
          mine={mineOf(base, typed)}
          theirs={conflict.changed}
          pending={save.isPending}
          onResolve={(changes) => send(changes, conflict.eTag)}
          onClose={() => setConflict(undefined)}
        />
      )}
    </>
  );
}

/** What was sent: it had been read without problems before the server knew of the conflict. */
function mineOf(base: EntryView, typed: FormValues): FormValues {
  const read = readEdit(base.values, typed, base.rights.edit);
  return read.ok ? read.value : {};
}
