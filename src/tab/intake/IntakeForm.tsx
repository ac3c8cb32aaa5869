import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { EntryView } from "#contract/entry.ts";
import { valuesInputSchema } from "#contract/values.ts";
import type { FieldProblems } from "#domain/entry/intake.ts";
import { reportEntryMutation } from "#tab/data/entries.ts";
import { EntryFieldInput, type FormValues } from "#tab/fields/EntryFieldInput.tsx";
import { FIELD_GROUPS, fieldsOf } from "#tab/fields/fieldGroups.ts";
import { fieldProblemsOf } from "#tab/fields/fieldProblems.ts";
import { formField } from "#tab/fields/formField.ts";
import { problemText } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDraft } from "#tab/session/useDraft.ts";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { isAsked, REPORT_FIELDS, readReport } from "./intakeValues.ts";

const useStyles = makeStyles({
  form: { display: "grid", gap: tokens.spacingVerticalL },
  fields: { display: "grid", gap: tokens.spacingVerticalL },
  send: { justifySelf: "start" },
});

/** The intake form: required questions by idea, then what one may add. */
export function IntakeForm({ onReported }: { readonly onReported: (entry: EntryView) => void }) {
  const styles = useStyles();
  const { data, me, messages, language } = useSession();
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft<FormValues>("report", valuesInputSchema, () => ({
    ownerId: me.person.id,
    ownerName: me.person.name,
  }));
  const values = draft.draft;
  const [problems, setProblems] = useState<FieldProblems>({});
  const report = useMutation(reportEntryMutation(data));
  const texts = messages.report;
  const wrong = REPORT_FIELDS.filter(({ key }) => problems[key] !== undefined);

  function show(found: FieldProblems) {
    setProblems(found);
    // The summary takes the focus, so that it is read aloud and the fields are one step away.
    requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>("[data-summary]")?.focus(),
    );
  }

  function send() {
    const read = readReport(values);
    if (!read.ok) return show(read.problem);
    setProblems({});
    report.mutate(
      { values: read.value },
      {
        onSuccess: (entry) => {
          draft.forget();
          onReported(entry);
        },
        onError: (failed) => show(fieldProblemsOf(failed)),
      },
    );
  }

  const inputs = (asked: boolean, group: (typeof FIELD_GROUPS)[number]) =>
    fieldsOf(group, REPORT_FIELDS)
      .filter((field) => isAsked(field, values) === asked)
      .map((field) => (
        <EntryFieldInput
          key={field.key}
          field={field}
          values={values}
          required={asked && field.key !== "deputyId"}
          problem={problems[field.key]}
          onChange={draft.change}
        />
      ));

  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!report.isPending) send();
      }}
    >
      {FIELD_GROUPS.map((group) => {
        const asked = inputs(true, group);
        return (
          asked.length > 0 && (
            <Panel key={group} title={messages.groups[group]}>
              <div className={styles.fields}>{asked}</div>
            </Panel>
          )
        );
      })}
      <Panel title={texts.optional}>
        <div className={styles.fields}>{FIELD_GROUPS.map((group) => inputs(false, group))}</div>
      </Panel>
      <div tabIndex={-1} data-summary>
        {(wrong.length > 0 || report.error !== null) && (
          <Message intent="error">
            {wrong.length > 0
              ? `${texts.problems(wrong.length)} ${wrong.map((field) => formField(field).label[language]).join(", ")}`
              : problemText(report.error, messages)}
          </Message>
        )}
      </div>
      <Button
        className={styles.send}
        appearance="primary"
        type="submit"
        disabledFocusable={report.isPending}
      >
        {texts.send}
      </Button>
    </form>
  );
}
