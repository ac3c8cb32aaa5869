import {
  Input,
  Field as Labelled,
  makeStyles,
  Select,
  Switch,
  Textarea,
} from "@fluentui/react-components";
import type { FieldValue, ListElement } from "#domain/entry/entry.ts";
import type { Field } from "#domain/entry/fields.ts";
import type { Language } from "#texts/language.ts";
import { ChoiceGroup, type Option } from "./ChoiceGroup.tsx";
import { RecordList } from "./RecordList.tsx";

// A select is as wide as its longest choice, unless it may not be.
const useStyles = makeStyles({ field: { gridTemplateColumns: "minmax(0, 1fr)" } });

interface FieldInputTexts {
  readonly pleaseChoose: string;
  readonly unknownHint: string;
  readonly partialDateHint: string;
  readonly listHint: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly addItem: string;
  readonly removeItem: (n: number) => string;
}

interface FieldInputProps {
  readonly field: Field;
  readonly value: FieldValue | null | undefined;
  readonly onChange: (value: FieldValue | null) => void;
  readonly language: Language;
  readonly texts: FieldInputTexts;
  readonly required: boolean;
  readonly problem?: string | undefined;
  /** What helps to fill it in, instead of what its kind says. */
  readonly hint?: string | undefined;
  /** A question about the value, which may stay as it is. */
  readonly doubt?: string | undefined;
  /** The values of a reference; without them it is typed. */
  readonly options?: readonly Option[] | undefined;
}

/** The control for one row of the field table. */
export function FieldInput(props: FieldInputProps) {
  const styles = useStyles();
  const { doubt, field, value, onChange, language, problem, required } = props;
  const label = field.label[language];
  if (field.kind === "multiChoice") {
    return (
      <ChoiceGroup
        legend={label}
        hint={props.hint}
        options={optionsOf(props)}
        chosen={textsIn(value)}
        onChange={onChange}
        required={required}
        problem={problem}
      />
    );
  }
  if (field.kind === "list" && field.itemFields !== undefined) return <RecordList {...props} />;
  const hint = hintOf(props);
  return (
    <Labelled
      className={styles.field}
      label={label}
      required={required}
      {...(doubt === undefined ? {} : { validationState: "warning", validationMessage: doubt })}
      {...(problem === undefined ? {} : { validationState: "error", validationMessage: problem })}
      {...(hint === undefined ? {} : { hint })}
    >
      <Control {...props} />
    </Labelled>
  );
}

/** Fluent's Field hands its ids and states to this one child as props; they are passed on. */
function Control(props: FieldInputProps) {
  const { field, value, onChange, texts, options, ...rest } = props;
  const { language: _, required: __, problem: ___, doubt: ____, hint: _____, ...aria } = rest;
  const text = typeof value === "string" ? value : "";
  if (field.kind === "choice" || options !== undefined) {
    return (
      <Select {...aria} value={text} onChange={(_, data) => onChange(data.value)}>
        <option value="">{texts.pleaseChoose}</option>
        {optionsOf(props).map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </Select>
    );
  }
  switch (field.kind) {
    case "boolean":
      return (
        <Switch {...aria} checked={value === true} onChange={(_, data) => onChange(data.checked)} />
      );
    case "longText":
      return (
        <Textarea
          {...aria}
          value={text}
          resize="vertical"
          rows={3}
          maxLength={field.maxLength}
          onChange={(_, data) => onChange(data.value)}
        />
      );
    case "list":
      return (
        <Textarea
          {...aria}
          value={textsIn(value).join("\n")}
          resize="vertical"
          rows={3}
          onChange={(_, data) => onChange(data.value === "" ? null : data.value.split("\n"))}
        />
      );
    default:
      return (
        <Input
          {...aria}
          value={text}
          type={field.kind === "date" ? "date" : "text"}
          maxLength={field.maxLength}
          onChange={(_, data) => onChange(data.value)}
        />
      );
  }
}

function optionsOf({ field, options, language }: FieldInputProps): readonly Option[] {
  if (options !== undefined) return options;
  return (field.choices ?? []).map((choice) => ({ key: choice.key, label: choice[language] }));
}

function hintOf({ field, hint, texts }: FieldInputProps): string | undefined {
  if (hint !== undefined) return hint;
  if (field.kind === "partialDate") return texts.partialDateHint;
  if (field.kind === "list") return texts.listHint;
  return field.kind === "text" && field.unknownAllowed === true ? texts.unknownHint : undefined;
}

function textsIn(value: FieldValue | null | undefined): readonly string[] {
  if (value === null || value === undefined || typeof value !== "object") return [];
  return value.filter((item: ListElement) => typeof item === "string");
}
