import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { EntryView } from "#contract/entry.ts";
import type { Field } from "#domain/entry/fields.ts";
import { useSession } from "#tab/session/session.tsx";
import { Facts } from "#tab/shared/Facts.tsx";
import { useFieldWords } from "./useFieldWords.ts";

const useStyles = makeStyles({ note: { color: tokens.colorNeutralForeground2 } });

/** Fields with what stands in them, in words; a link can be followed. */
export function FieldFacts(props: {
  readonly fields: readonly Field[];
  readonly values: EntryView["values"];
  /** What there is to say of a value beside it. */
  readonly noteOf?: (
    key: string,
    value: EntryView["values"][string] | undefined,
  ) => string | undefined;
}) {
  const { language } = useSession();
  const { noteOf = () => undefined } = props;
  return (
    <Facts
      facts={props.fields.map((field) => ({
        label: field.label[language],
        value: (
          <Noted
            field={field}
            value={props.values[field.key]}
            note={noteOf(field.key, props.values[field.key])}
          />
        ),
      }))}
    />
  );
}

function Noted(props: Parameters<typeof FieldWords>[0] & { readonly note: string | undefined }) {
  const styles = useStyles();
  const { note, ...words } = props;
  return (
    <>
      <FieldWords {...words} />
      {note !== undefined && (
        <Text size={200} block className={styles.note}>
          {note}
        </Text>
      )}
    </>
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
