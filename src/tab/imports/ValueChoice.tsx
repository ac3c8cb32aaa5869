import { useSession } from "#tab/session/session.tsx";
import { SelectField } from "#tab/shared/SelectField.tsx";
import { choicesOf, choiceValue, type RecodedValue } from "./recodings.ts";
import { meaningKind } from "./targets.ts";
import type { ValueProps } from "./valueProps.ts";

interface Offered {
  readonly key: string;
  readonly label: string;
  readonly value: RecodedValue;
}

/** One of the choices of its field, those that are proposed first. */
export function ValueChoice({ onFix, recoding, value }: ValueProps) {
  const { language, me, messages } = useSession();
  const texts = messages.imports.values;
  const { target, text } = value;
  const proposed = value.proposals.map((one) => offer(one.value, texts.proposed(one.label)));
  const others = othersOf().filter(({ key }) => proposed.every((one) => one.key !== key));
  const given = recoding === undefined ? [] : [offer(recoding.value, shownValue(recoding.value))];
  const offered = [...proposed, ...others, offer(null, texts.leaveEmpty)];
  const options = [
    ...offered,
    // What a profile brings may be no choice any more.
    ...given.filter(({ key }) => offered.every((one) => one.key !== key)),
  ];
  return (
    <SelectField
      label={text === "" ? texts.meaningOfEmpty : texts.meaning(text)}
      keys={options.map(({ key }) => key)}
      textOf={(key) => options.find((one) => one.key === key)?.label ?? ""}
      none={texts.notYet}
      value={recoding === undefined ? null : keyOfValue(recoding.value)}
      onChange={(key) => onFix(options.find((one) => one.key === key)?.value)}
    />
  );

  function othersOf(): readonly Offered[] {
    switch (meaningKind(target)) {
      case "boolean":
        return [offer(true, messages.faces.yes), offer(false, messages.faces.no)];
      case "office":
        return me.orgUnits.map(({ id, name }) => offer(id, name));
      case "choice":
        return choicesOf(target).map((one) => offer(choiceValue(target, one.key), one[language]));
      case "day":
      case "person":
      case "text":
        return [];
    }
  }
}

function offer(value: RecodedValue, label: string): Offered {
  return { key: keyOfValue(value), label, value };
}

function keyOfValue(value: RecodedValue): string {
  return JSON.stringify(value);
}

function shownValue(value: RecodedValue): string {
  return typeof value === "string" ? value : "…";
}
