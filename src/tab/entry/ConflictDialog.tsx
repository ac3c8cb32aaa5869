import { useState } from "react";
import type { FieldValue } from "#domain/entry/entry.ts";
import { fieldOf, isFieldKey } from "#domain/entry/fields.ts";
import type { FormValues } from "#tab/fields/EntryFieldInput.tsx";
import { useFieldWords } from "#tab/fields/useFieldWords.ts";
import { useSession } from "#tab/session/session.tsx";
import { Facts } from "#tab/shared/Facts.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";
import { contestedFields, resolveConflict } from "./conflict.ts";

/** Somebody else saved first: what they changed, and field by field whose value counts. */
export function ConflictDialog(props: {
  readonly mine: FormValues;
  readonly theirs: FormValues;
  readonly pending: boolean;
  readonly onResolve: (changes: FormValues) => void;
  readonly onClose: () => void;
}) {
  const { messages } = useSession();
  const { mine, theirs } = props;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { label, text } = useWordsByKey();
  const contested = contestedFields(mine, theirs);
  const others = Object.keys(theirs).filter(
    (field) => isFieldKey(field) && !contested.includes(field) && fieldOf(field).derived !== true,
  );
  const texts = messages.conflict;
  return (
    <FormDialog
      title={texts.title}
      lead={texts.lead}
      cancel={{ label: messages.faces.cancel, run: props.onClose }}
      submit={{
        label: texts.save,
        pending: props.pending,
        run: () => props.onResolve(resolveConflict(mine, theirs, left)),
      }}
    >
      {contested.map((field) => (
        <RadioField
          key={field}
          label={label(field)}
          keys={["mine", "theirs"]}
          textOf={(whose) =>
            whose === "mine"
              ? texts.mine(text(field, mine[field]))
              : texts.theirs(text(field, theirs[field]))
          }
          value={left.has(field) ? "theirs" : "mine"}
          onChange={(whose) => setLeft(toggled(left, field, whose === "theirs"))}
        />
      ))}
      {others.length > 0 && (
        <>
          <Paragraph>{texts.others}</Paragraph>
          <Facts
            facts={others.map((field) => ({
              label: label(field),
              value: text(field, theirs[field]),
            }))}
          />
        </>
      )}
    </FormDialog>
  );
}

function useWordsByKey() {
  const { language, messages } = useSession();
  const words = useFieldWords();
  return {
    label: (key: string) => (isFieldKey(key) ? fieldOf(key).label[language] : key),
    text: (key: string, value: FieldValue | null | undefined) =>
      isFieldKey(key) ? words(fieldOf(key), value) : messages.faces.none,
  };
}

function toggled(set: ReadonlySet<string>, key: string, inside: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (inside) next.add(key);
  else next.delete(key);
  return next;
}
