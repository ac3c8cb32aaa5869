import {
  Button,
  Input,
  Field as Labelled,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import type { FieldValue, ListElement } from "#domain/entry/entry.ts";
import type { Field } from "#domain/entry/fields.ts";
import type { Language } from "#texts/language.ts";

const useStyles = makeStyles({
  root: {
    border: 0,
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: "grid",
    gap: tokens.spacingVerticalS,
  },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  line: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalS },
  part: { flexGrow: 1, minWidth: "8rem" },
  add: { justifySelf: "start" },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

/** A list of records, a line for each with an input for every part. */
export function RecordList(props: {
  readonly field: Field;
  readonly value: FieldValue | null | undefined;
  readonly onChange: (value: FieldValue | null) => void;
  readonly language: Language;
  readonly texts: {
    readonly parts: Readonly<Record<string, string>>;
    readonly addItem: string;
    readonly removeItem: (n: number) => string;
  };
  readonly problem?: string | undefined;
}) {
  const { field, value, onChange, texts, language, problem } = props;
  const styles = useStyles();
  const parts = Object.keys(field.itemFields ?? {});
  const records = recordsIn(value);
  const change = (next: readonly ListElement[]) => onChange(next.length === 0 ? null : next);
  return (
    <fieldset className={styles.root}>
      <legend className={styles.legend}>{field.label[language]}</legend>
      {records.map((record, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the position is all that tells two empty lines apart.
        <div key={index} className={styles.line}>
          {parts.map((part) => (
            <Labelled key={part} label={texts.parts[part] ?? part} className={styles.part}>
              <Input
                value={record[part] ?? ""}
                maxLength={255}
                onChange={(_, data) =>
                  change(records.with(index, { ...record, [part]: data.value }))
                }
              />
            </Labelled>
          ))}
          <Button
            icon={<DeleteRegular />}
            aria-label={texts.removeItem(index + 1)}
            onClick={() => change(records.toSpliced(index, 1))}
          />
        </div>
      ))}
      <Button className={styles.add} icon={<AddRegular />} onClick={() => change([...records, {}])}>
        {texts.addItem}
      </Button>
      {problem !== undefined && (
        <Text size={200} className={styles.problem} role="alert">
          {problem}
        </Text>
      )}
    </fieldset>
  );
}

function recordsIn(value: FieldValue | null | undefined): Readonly<Record<string, string>>[] {
  if (value === null || value === undefined || typeof value !== "object") return [];
  return value.filter((item) => typeof item === "object");
}
