import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { fieldProps, type LabelProps } from "./fieldProps.ts";

/** One of a few, all of them in sight; null where nothing is chosen beforehand. */
export function RadioField<Key extends string>(
  props: LabelProps & {
    readonly keys: readonly Key[];
    readonly textOf: (key: Key) => string;
    readonly value: Key | null;
    readonly onChange: (key: Key) => void;
  },
) {
  const { keys, onChange, textOf, value } = props;
  return (
    <Field {...fieldProps(props)}>
      <RadioGroup
        value={value ?? ""}
        onChange={(_, data) => {
          const key = keys.find((one) => one === data.value);
          if (key !== undefined) onChange(key);
        }}
      >
        {keys.map((key) => (
          <Radio key={key} value={key} label={textOf(key)} />
        ))}
      </RadioGroup>
    </Field>
  );
}
