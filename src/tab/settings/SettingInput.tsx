import { Field, Input, makeStyles, Text } from "@fluentui/react-components";
import type { SettingView } from "#contract/settings.ts";
import type { Json } from "#domain/change.ts";
import { SETTINGS } from "#domain/settings/settingTable.ts";
import { linesIn, officesIn, peopleIn, signOffIn } from "#tab/fields/settingValue.ts";
import { useSession } from "#tab/session/session.tsx";
import { fieldProps } from "#tab/shared/fieldProps.ts";
import { RadioField } from "#tab/shared/RadioField.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";
import { MappingInput } from "./MappingInput.tsx";
import { OfficesInput } from "./OfficesInput.tsx";
import { PeopleInput } from "./PeopleInput.tsx";
import { SignOffInput } from "./SignOffInput.tsx";

const useStyles = makeStyles({
  number: { minWidth: 0, width: "100%" },
  unit: { whiteSpace: "nowrap" },
});

/** More days than these fill no column. */
const CLOSING_DAYS_LENGTH = 2_000;

/** The control of a setting, by its kind. */
export function SettingInput(props: {
  readonly row: SettingView;
  /** What is typed, or what holds. */
  readonly typed: Json;
  readonly problem: string | undefined;
  readonly onChange: (typed: Json) => void;
}) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const { onChange, problem, row, typed } = props;
  const { help, kind, label } = SETTINGS[row.key];
  const around = { label: label[language], hint: help[language], problem };
  const text = typeof typed === "string" || typeof typed === "number" ? String(typed) : "";
  switch (kind.kind) {
    case "choice":
      return (
        <RadioField
          {...around}
          keys={Object.keys(kind.options)}
          textOf={(option) => kind.options[option]?.[language] ?? ""}
          value={text}
          onChange={onChange}
        />
      );
    case "number":
      return (
        <Field {...fieldProps(around)}>
          <Input
            input={{ className: styles.number }}
            inputMode="numeric"
            maxLength={6}
            value={text}
            contentAfter={
              <Text size={200} className={styles.unit}>
                {kind.unit[language]}
              </Text>
            }
            onChange={(_, { value }) => onChange(value)}
          />
        </Field>
      );
    case "text":
      return (
        <Field {...fieldProps(around)}>
          <Input value={text} maxLength={kind.max} onChange={(_, { value }) => onChange(value)} />
        </Field>
      );
    case "day":
      return (
        <Field {...fieldProps(around)}>
          <Input type="date" value={text} onChange={(_, { value }) => onChange(value)} />
        </Field>
      );
    case "closingDays":
      return (
        <WordsField
          {...around}
          hint={`${around.hint} ${messages.settings.closingDaysHint}`}
          rows={6}
          resize="vertical"
          maxLength={CLOSING_DAYS_LENGTH}
          value={Array.isArray(typed) ? typed.join("\n") : text}
          onChange={onChange}
        />
      );
    case "mapping":
      return <MappingInput {...around} kind={kind} lines={linesIn(typed)} onChange={onChange} />;
    case "people":
      return <PeopleInput {...around} people={peopleIn(typed)} onChange={onChange} />;
    case "offices":
      return <OfficesInput {...around} offices={officesIn(typed)} onChange={onChange} />;
    case "signOff":
      return <SignOffInput {...around} signOff={signOffIn(typed)} onChange={onChange} />;
  }
}
