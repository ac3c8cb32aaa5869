import { Field, Textarea, type TextareaProps } from "@fluentui/react-components";
import { fieldProps, type LabelProps } from "./fieldProps.ts";

/** A few lines in somebody's own words. */
export function WordsField(
  props: LabelProps & {
    readonly value: string;
    readonly maxLength: number;
    readonly rows?: number;
    readonly resize?: NonNullable<TextareaProps["resize"]>;
    readonly onChange: (text: string) => void;
  },
) {
  const { maxLength, onChange, resize, rows, value } = props;
  return (
    <Field {...fieldProps(props)}>
      <Textarea
        value={value}
        maxLength={maxLength}
        rows={rows}
        {...(resize === undefined ? {} : { resize })}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}
