import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import { type EntryView, entryViewSchema } from "#contract/entry.ts";
import { valuesInputSchema } from "#contract/values.ts";
import { entryValues } from "#domain/entry/entry.ts";
import { type Field as EntryField, fieldOf, isFieldKey } from "#domain/entry/fields.ts";
import { type FieldProblems, withValues } from "#domain/entry/intake.ts";
import { needsReason } from "#domain/entry/suspension.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { editEntryMutation } from "#tab/data/entries.ts";
import type { FormValues } from "#tab/fields/EntryFieldInput.tsx";
import { EntryFieldInputs } from "#tab/fields/EntryFieldInputs.tsx";
import { fieldProblemsOf } from "#tab/fields/fieldProblems.ts";
import { toValuesInput } from "#tab/fields/toValuesInput.ts";
import { problemText } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDraft } from "#tab/session/useDraft.ts";
import { useFormFocus } from "#tab/shared/focus.ts";
import { Panel } from "#tab/shared/Panel.tsx";
import { ConflictDialog } from "./ConflictDialog.tsx";
import { type Conflict, changedSince, conflictOf } from "./conflict.ts";
import { readEdit } from "./editValues.ts";
import { FormBar } from "./FormBar.tsx";
import { platformOffers, useInheritedWords } from "./useInheritedWords.ts";

const useStyles = makeStyles({
  form: {
    display: "grid",
    gap: tokens.spacingVerticalL,
    // No control is wider than a phone.
    gridTemplateColumns: "minmax(0, 1fr)",
    outlineStyle: "none",
    // Its panel's heading stays in view when it takes the focus.
    scrollMarginTop: "5rem",
  },
});

const editDraftSchema = z.object({
  base: entryViewSchema,
  typed: valuesInputSchema,
  reason: z.string(),
});

/** The name under which what is typed into one part of an entry is kept. */
export const editDraft = (no: string, part: string) => `edit ${no} ${part}`;

/** The fields of one part; the entry stays as it was opened until it is saved or left. */
export function EditForm(props: {
  readonly entry: EntryView;
  readonly part: string;
  readonly title: string;
  readonly fields: readonly EntryField[];
  readonly onDone: () => void;
}) {
  const styles = useStyles();
  const { data, language, messages } = useSession();
  const { fields, onDone, part, title } = props;
  const form = useDraft(editDraft(props.entry.no, part), editDraftSchema, () => ({
    base: props.entry,
    typed: toValuesInput(offersIn(props.entry, fields)),
    reason: "",
  }));
  const { base, reason, typed } = form.draft;
  const inheritedWords = useInheritedWords(base);
  const [problem, setProblem] = useState<string>();
  const [problems, setProblems] = useState<FieldProblems>({});
  const [conflict, setConflict] = useState<Conflict>();
  const save = useMutation(editEntryMutation(data, base.no));
  const current = withValues(entryValues(base.values), typed);
  const reasonNeeded = needsReason(entryValues(base.values), current);

  function leave() {
    form.forget();
    onDone();
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
          const met = conflictOf(failed);
          const theirs = met === undefined ? {} : changedSince(base.values, met.changed);
          // Somebody saved another part: nothing that was typed here is in question.
          if (met !== undefined && Object.keys(theirs).length === 0) return send(changes, met.eTag);
          setConflict(met === undefined ? undefined : { ...met, changed: theirs });
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

  /** What is wrong with fields of other parts is said at the end. */
  function withOthers(said: string | undefined) {
    const shown = new Set<string>(fields.map(({ key }) => key));
    const others = Object.entries(problems).filter(([key]) => !shown.has(key));
    const lines = others.map(([key, code]) =>
      isFieldKey(key)
        ? `${fieldOf(key).label[language]}: ${messages.problems.field[code]}`
        : messages.problems.field[code],
    );
    return said === undefined ? undefined : [said, ...lines].join(" ");
  }

  return (
    <Panel title={title}>
      <form
        noValidate
        tabIndex={-1}
        ref={useFormFocus(problems)}
        className={styles.form}
        aria-label={messages.entryPage.editPart(title)}
        onSubmit={(event) => {
          event.preventDefault();
          if (!save.isPending) submit();
        }}
      >
        <EntryFieldInputs
          fields={fields}
          base={base.values}
          typed={typed}
          problems={problems}
          noteOf={inheritedWords}
          onType={(next) => form.change({ typed: toValuesInput(next) })}
        />
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
        <FormBar
          submit={messages.faces.save}
          pending={save.isPending}
          problem={conflict === undefined ? withOthers(problem) : undefined}
          onCancel={leave}
        />
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
    </Panel>
  );
}

/** What was sent: it had been read without problems before the server knew of the conflict. */
function mineOf(base: EntryView, typed: FormValues): FormValues {
  const read = readEdit(base.values, typed, base.rights.edit);
  return read.ok ? read.value : {};
}

/** What the platform says where these fields are empty. */
function offersIn(entry: EntryView, fields: readonly EntryField[]): FormValues {
  const offers = platformOffers(entry);
  return Object.fromEntries(
    fields.flatMap(({ key }) => (offers[key] === undefined ? [] : [[key, offers[key]]])),
  );
}
