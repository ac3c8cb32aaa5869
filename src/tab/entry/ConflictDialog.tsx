import { Field, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { FieldValue } from "#domain/entry/entry.ts";
import { fieldOf, isFieldKey } from "#domain/entry/fields.ts";
import type { FormValues } from "#tab/fields/EntryFieldInput.tsx";
import { fieldText } from "#tab/fields/fieldText.ts";
import { useSession } from "#tab/session/session.tsx";
import { Facts } from "#tab/shared/Facts.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
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
  const { label, text } = useFieldWords();
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
        <Field key={field} label={label(field)}>
          <RadioGroup
            value={left.has(field) ? "theirs" : "mine"}
            onChange={(_, data) => setLeft(toggled(left, field, data.value === "theirs"))}
          >
            <Radio value="mine" label={texts.mine(text(field, mine[field]))} />
            <Radio value="theirs" label={texts.theirs(text(field, theirs[field]))} />
          </RadioGroup>
        </Field>
      ))}
      {others.length > 0 && (
        <>
          <Text as="p" block>
            {texts.others}
          </Text>
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

function useFieldWords() {
  const { language, messages } = useSession();
  return {
    label: (key: string) => (isFieldKey(key) ? fieldOf(key).label[language] : key),
    text: (key: string, value: FieldValue | null | undefined) =>
      isFieldKey(key) ? fieldText(fieldOf(key), value, language, messages) : messages.faces.none,
  };
}

function toggled(set: ReadonlySet<string>, key: string, inside: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (inside) next.add(key);
  else next.delete(key);
  return next;
}
