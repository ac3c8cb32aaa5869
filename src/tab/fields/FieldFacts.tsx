import { Link } from "@fluentui/react-components";
import type { EntryView } from "#contract/entry.ts";
import type { Field } from "#domain/entry/fields.ts";
import { useSession } from "#tab/session/session.tsx";
import { Facts } from "#tab/shared/Facts.tsx";
import { useFieldWords } from "./useFieldWords.ts";

/** Fields with what stands in them, in words; a link can be followed. */
export function FieldFacts(props: {
  readonly fields: readonly Field[];
  readonly values: EntryView["values"];
}) {
  const { language } = useSession();
  return (
    <Facts
      facts={props.fields.map((field) => ({
        label: field.label[language],
        value: <FieldWords field={field} value={props.values[field.key]} />,
      }))}
    />
  );
}

export function FieldWords(props: {
  readonly field: Field;
  readonly value: EntryView["values"][string] | undefined;
}) {
  const text = useFieldWords()(props.field, props.value);
  if (!/^https:\/\/\S+$/.test(text)) return text;
  return (
    <Link inline href={text} target="_blank" rel="noreferrer">
      {text}
    </Link>
  );
}
