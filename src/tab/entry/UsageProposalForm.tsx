import { makeStyles, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import type { EntryView } from "#contract/entry.ts";
import { valuesInputSchema } from "#contract/values.ts";
import { entryValues } from "#domain/entry/entry.ts";
import type { FieldProblems } from "#domain/entry/intake.ts";
import { withoutUsage } from "#domain/usage/withoutUsage.ts";
import { proposeUsageMutation } from "#tab/data/entries.ts";
import type { FormValues } from "#tab/fields/EntryFieldInput.tsx";
import { EntryFieldInputs } from "#tab/fields/EntryFieldInputs.tsx";
import { fieldProblemsOf } from "#tab/fields/fieldProblems.ts";
import { toValuesInput } from "#tab/fields/toValuesInput.ts";
import { problemText } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDraft } from "#tab/session/useDraft.ts";
import { useFormFocus } from "#tab/shared/focus.ts";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { readUsage, usageDraftOf } from "#tab/usage/usageDraft.ts";
import { STAFF_USAGE } from "#tab/usage/usageForm.ts";
import { FormBar } from "./FormBar.tsx";

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

const draftSchema = z.object({ typed: valuesInputSchema });

export const usageDraft = (no: string) => `usage ${no}`;

/** Owner or deputy suggest what staff may do: begun with their last proposal, or with what holds. */
export function UsageProposalForm(props: {
  readonly entry: EntryView;
  readonly onDone: (sent: boolean) => void;
}) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const { entry, onDone } = props;
  const { typed, ...form } = useTyped(entry);
  const [problem, setProblem] = useState<string>();
  const [problems, setProblems] = useState<FieldProblems>({});
  const propose = useMutation(proposeUsageMutation(data, entry.no));
  const texts = messages.staffUsage;
  const others = withoutUsage(entryValues(entry.values));

  function leave(sent: boolean) {
    form.forget();
    onDone(sent);
  }

  function submit() {
    const read = readUsage({ others, typed });
    setProblems(read.ok ? {} : read.problem);
    if (!read.ok) return setProblem(messages.problems.invalidValues);
    setProblem(undefined);
    propose.mutate(
      { values: toValuesInput(read.value) },
      {
        onSuccess: () => leave(true),
        onError: (failed) => {
          setProblems(fieldProblemsOf(failed));
          setProblem(problemText(failed, messages));
        },
      },
    );
  }

  return (
    <Panel title={texts.proposeTitle}>
      <Paragraph>{texts.proposeLead}</Paragraph>
      <form
        noValidate
        tabIndex={-1}
        ref={useFormFocus(problems)}
        className={styles.form}
        aria-label={texts.proposeTitle}
        onSubmit={(event) => {
          event.preventDefault();
          if (!propose.isPending) submit();
        }}
      >
        <EntryFieldInputs
          fields={STAFF_USAGE}
          base={others}
          typed={typed}
          problems={problems}
          onType={form.type}
        />
        <FormBar
          submit={texts.proposeSend}
          pending={propose.isPending}
          problem={problem}
          onCancel={() => leave(false)}
        />
      </form>
    </Panel>
  );
}

function useTyped(entry: EntryView) {
  const form = useDraft(usageDraft(entry.no), draftSchema, () => ({
    typed: toValuesInput(usageDraftOf(entry).typed),
  }));
  return {
    typed: form.draft.typed,
    type: (typed: FormValues) => form.change({ typed: toValuesInput(typed) }),
    forget: form.forget,
  };
}
