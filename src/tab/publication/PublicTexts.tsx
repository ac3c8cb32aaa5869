import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PublicationView } from "#contract/publication.ts";
import { PUBLIC_TEXTS } from "#domain/entry/entryRights.ts";
import { type FieldKey, fieldOf } from "#domain/entry/fields.ts";
import type { FieldProblem } from "#domain/entry/fieldValue.ts";
import { type FieldProblems, parseValues } from "#domain/entry/intake.ts";
import { readingHint } from "#domain/publication/plainLanguage.ts";
import { editEntryMutation } from "#tab/data/entries.ts";
import { EntryFieldInput, type FormValues } from "#tab/fields/EntryFieldInput.tsx";
import { toValuesInput } from "#tab/fields/toValuesInput.ts";
import { useSession } from "#tab/session/session.tsx";
import { useForm } from "#tab/session/useForm.ts";
import { focusHeading } from "#tab/shared/focus.ts";
import { InlineForm } from "#tab/shared/InlineForm.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";

const useStyles = makeStyles({
  field: { display: "grid", gap: tokens.spacingVerticalXS, width: "100%", minWidth: 0 },
  press: { justifySelf: "start" },
  hint: { color: tokens.colorNeutralForeground3 },
});

const SUMMARIES: ReadonlySet<string> = new Set(["publicSummaryDe", "publicSummaryEn"]);

/** The texts for everybody, with a hint whether they are easy to read; folded until somebody writes them. */
export function PublicTexts(props: {
  readonly view: PublicationView;
  readonly onDone: (said: string) => void;
}) {
  const styles = useStyles();
  const { messages } = useSession();
  const [isOpen, setOpen] = useState(false);
  const texts = messages.publication;
  return (
    <Panel title={texts.textsTitle}>
      <Paragraph>{texts.textsLead}</Paragraph>
      {isOpen ? (
        <TextsForm {...props} onClose={() => setOpen(false)} />
      ) : (
        <Button className={styles.press} onClick={() => setOpen(true)}>
          {texts.writeTexts}
        </Button>
      )}
    </Panel>
  );
}

function TextsForm(props: Parameters<typeof PublicTexts>[0] & { readonly onClose: () => void }) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const { onClose, onDone, view } = props;
  const base: FormValues = Object.fromEntries(
    PUBLIC_TEXTS.map((key) => [
      key,
      view.present.find(({ field }) => field === key)?.value ?? null,
    ]),
  );
  const [typed, setTyped] = useState<FormValues>({});
  const [problems, setProblems] = useState<FieldProblems>({});
  const form = useForm({}, editEntryMutation(data, view.no));
  const texts = messages.publication;

  function save() {
    const read = parseValues(typed, new Set(PUBLIC_TEXTS));
    setProblems(read.ok ? {} : read.problem);
    if (!read.ok) return form.refuse(messages.problems.invalidValues);
    form.send({ eTag: view.eTag, input: { values: toValuesInput(read.value) } }, () => {
      onDone(texts.textsSaved);
      focusHeading();
    });
  }

  return (
    <InlineForm
      problem={form.problem}
      submit={{ label: messages.faces.save, run: save, pending: form.isPending }}
      cancel={{ label: messages.faces.cancel, run: onClose }}
    >
      {PUBLIC_TEXTS.map((key) => (
        <div key={key} className={styles.field}>
          <TextField
            fieldKey={key}
            values={{ ...base, ...typed }}
            problem={problems[key]}
            onChange={(changes) => setTyped({ ...typed, ...changes })}
          />
        </div>
      ))}
    </InlineForm>
  );
}

function TextField(props: {
  readonly fieldKey: FieldKey;
  readonly values: FormValues;
  readonly problem: FieldProblem | undefined;
  readonly onChange: (changes: FormValues) => void;
}) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const { fieldKey, onChange, problem, values } = props;
  const field = fieldOf(fieldKey);
  const text = values[fieldKey];
  const reading =
    SUMMARIES.has(fieldKey) && typeof text === "string" && text !== ""
      ? readingHint(text)
      : undefined;
  const texts = messages.publication;
  return (
    <>
      <EntryFieldInput
        field={field}
        values={values}
        required={false}
        hint={field.help?.[language]}
        problem={problem}
        onChange={onChange}
      />
      {reading !== undefined && (
        <Text size={200} className={styles.hint} role="status">
          {reading.isPlain
            ? texts.plain(reading.words)
            : texts.notPlain(reading.words, reading.characters)}
        </Text>
      )}
    </>
  );
}
