import { Field, makeStyles, Select } from "@fluentui/react-components";
import { fieldProps, type LabelProps } from "./fieldProps.ts";

// A long choice is cut in the field, and does not make it wider than its place.
const useStyles = makeStyles({ root: { gridTemplateColumns: "minmax(0, 1fr)" } });

/** One of many; `none` is what stands there while nothing is chosen. */
export function SelectField<Key extends string>(
  props: LabelProps & {
    readonly keys: readonly Key[];
    readonly textOf: (key: Key) => string;
    readonly none?: string;
    /** What it is called where others have the same label; begins with that. */
    readonly name?: string;
    readonly value: Key | "" | null;
    readonly disabled?: boolean;
    readonly onChange: (key: Key | null) => void;
  },
) {
  const styles = useStyles();
  const { disabled, keys, name, none, onChange, textOf, value } = props;
  return (
    <Field className={styles.root} {...fieldProps(props)}>
      <Select
        value={value ?? ""}
        disabled={disabled}
        aria-label={name}
        onChange={(_, data) => onChange(keys.find((one) => one === data.value) ?? null)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {keys.map((key) => (
          <option key={key} value={key}>
            {textOf(key)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
