import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { entryValues } from "#domain/entry/entry.ts";
import { fieldOf } from "#domain/entry/fields.ts";
import { isAsked, UNKNOWN_TEXT, unknownValue } from "#domain/entry/report.ts";
import { EntryFieldInput, type FormValues } from "#tab/fields/EntryFieldInput.tsx";
import { useSession } from "#tab/session/session.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";
import { OwnerChoice } from "./OwnerChoice.tsx";
import { PlatformPicker } from "./PlatformPicker.tsx";
import { PossibleDuplicates } from "./PossibleDuplicates.tsx";
import type { ReportFieldProps } from "./reportFieldProps.ts";
import { askedField } from "./reportSteps.ts";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalXS, minWidth: 0 },
  unknown: { justifySelf: "start" },
});

/** One question of the report, with its help; "not known" is one press where a reporter may not know it. */
export function ReportField(props: ReportFieldProps) {
  const styles = useStyles();
  return (
    <div className={styles.root} data-field={props.field.key}>
      <Question {...props} />
    </div>
  );
}

function Question(props: ReportFieldProps) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const { draft, onChange, problem } = props;
  const { values } = draft;
  const { key } = props.field;
  const texts = messages.report;
  const field = askedField(props.field, messages, language);
  const required = isAsked(fieldOf(key), entryValues(values));
  const radios =
    key === "entryKind" ? texts.kinds : key === "operationStatus" ? texts.status : null;
  if (radios !== null) {
    return (
      <RadioField
        label={field.label[language]}
        required={required}
        problem={problem && messages.problems.field[problem]}
        keys={(field.choices ?? []).map((choice) => choice.key)}
        textOf={(choice) => radios[choice] ?? choice}
        value={typeof values[key] === "string" ? values[key] : null}
        onChange={(choice) => onChange({ [key]: choice })}
      />
    );
  }
  if (key === "parentId") return <PlatformPicker {...props} field={field} />;
  if (key === "ownerId") return <OwnerChoice {...props} />;
  const isUnknown = field.kind === "text" && values[key] === UNKNOWN_TEXT;
  const hint = texts.help[key];
  return (
    <>
      {!isUnknown && (
        <EntryFieldInput
          field={field}
          values={values}
          required={required}
          hint={hint}
          problem={problem}
          onChange={onChange}
        />
      )}
      {field.kind === "text" && required && unknownValue(field) !== undefined && (
        <Checkbox
          className={styles.unknown}
          label={isUnknown ? `${field.label[language]}: ${texts.unknown}` : texts.unknown}
          aria-label={`${field.label[language]}: ${texts.unknown}`}
          checked={isUnknown}
          onChange={(_, { checked }) => onChange({ [key]: checked === true ? UNKNOWN_TEXT : null })}
        />
      )}
      {key === "title" && <PossibleDuplicates title={textIn(values.title)} />}
    </>
  );
}

function textIn(value: FormValues[string] | undefined): string {
  return typeof value === "string" ? value : "";
}
