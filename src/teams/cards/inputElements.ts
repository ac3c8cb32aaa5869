import { Choice, ChoiceSetInput, DateInput, TextInput, ToggleInput } from "@microsoft/teams.cards";
import type { InputId } from "./actions.ts";
import type { Typed } from "./cardContext.ts";
import { plainText } from "./plainText.ts";

interface InputTexts {
  readonly id: InputId;
  readonly label: string;
  readonly error: string;
}

interface Option {
  readonly title: string;
  readonly value: string;
}

/** Choices always stand open: a drop-down list vanishes in high contrast. Nothing is pre-selected. */
export function choices(
  { id, label, error }: InputTexts,
  options: readonly Option[],
  typed: Typed,
  kind: "one" | "many",
): ChoiceSetInput {
  const input = new ChoiceSetInput(
    ...options.map(({ title, value }) => new Choice({ title: plainText(title), value })),
  )
    .withId(id)
    .withLabel(plainText(label))
    .withErrorMessage(error)
    .withStyle("expanded")
    .withWrap(true)
    .withIsMultiSelect(kind === "many")
    .withIsRequired(kind === "one");
  const known = (typed[id] ?? "")
    .split(",")
    .filter((value) => options.some((option) => option.value === value));
  return known.length === 0 ? input : input.withValue(known.join(","));
}

export function textInput(
  { id, label, error }: InputTexts,
  limits: {
    readonly maxLength: number;
    readonly required?: boolean;
    readonly lines: "one" | "many";
  },
  typed: Typed,
): TextInput {
  const input = new TextInput({ id })
    .withLabel(plainText(label))
    .withErrorMessage(error)
    .withMaxLength(limits.maxLength)
    .withIsMultiline(limits.lines === "many")
    .withIsRequired(limits.required ?? false);
  const value = typed[id] ?? "";
  return value === "" ? input : input.withValue(value.slice(0, limits.maxLength));
}

export function dateInput({ id, label, error }: InputTexts, typed: Typed): DateInput {
  const input = new DateInput({ id }).withLabel(plainText(label)).withErrorMessage(error);
  const value = typed[id] ?? "";
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? input.withValue(value) : input;
}

export function toggle(
  { id, label, error }: InputTexts,
  title: string,
  required: boolean,
  typed: Typed,
): ToggleInput {
  const input = new ToggleInput(plainText(title))
    .withId(id)
    .withLabel(plainText(label))
    .withErrorMessage(error)
    .withWrap(true)
    .withIsRequired(required);
  return typed[id] === "true" ? input.withValue("true") : input;
}
