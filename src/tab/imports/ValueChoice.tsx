import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useSession } from "#tab/session/session.tsx";
import { SelectField } from "#tab/shared/SelectField.tsx";
import { choicesOf, choiceValue, type RecodedValue } from "./recodings.ts";
import { meaningKind } from "./targets.ts";
import type { ValueProps } from "./valueProps.ts";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalXS },
  proposals: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** More than these are found in the list. */
const BUTTONS = 3;

interface Offered {
  readonly key: string;
  readonly label: string;
  readonly value: RecodedValue;
}

/** One of the choices of its field, those that are proposed first. */
export function ValueChoice({ onFix, recoding, value }: ValueProps) {
  const styles = useStyles();
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
  const chosen = recoding === undefined ? null : keyOfValue(recoding.value);
  return (
    <div className={styles.root}>
      <SelectField
        {...(text === ""
          ? { label: texts.meaningOfEmpty }
          : { label: texts.meaning, name: texts.meaningOf(text) })}
        keys={options.map(({ key }) => key)}
        textOf={(key) => options.find((one) => one.key === key)?.label ?? ""}
        none={texts.notYet}
        value={chosen}
        onChange={(key) => onFix(options.find((one) => one.key === key)?.value)}
      />
      {proposed.length > 0 && (
        <div className={styles.proposals}>
          {proposed.slice(0, BUTTONS).map(({ key, label, value: meant }) => (
            <Button
              key={key}
              size="small"
              aria-pressed={key === chosen}
              appearance={key === chosen ? "primary" : "secondary"}
              onClick={() => onFix(key === chosen ? undefined : meant)}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
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
