import { Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";

const useStyles = makeStyles({
  root: { border: 0, margin: 0, padding: 0, minWidth: 0, display: "grid", alignContent: "start" },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  hint: { color: tokens.colorNeutralForeground3 },
  problem: { color: tokens.colorPaletteRedForeground1 },
  options: { display: "grid", justifyItems: "start", alignContent: "start" },
  scrolling: { maxHeight: "16rem", overflowY: "auto" },
});

export interface Option {
  readonly key: string;
  readonly label: string;
}

/** Several of a few: a group of check boxes under one legend. */
export function ChoiceGroup(props: {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly problem?: string | undefined;
  readonly required?: boolean;
  readonly scrolls?: boolean;
}) {
  const styles = useStyles();
  const id = useId();
  const { legend, options, chosen, onChange, problem, scrolls } = props;
  const parts = [
    ...(props.hint === undefined ? [] : [`${id}hint`]),
    ...(problem === undefined ? [] : [id]),
  ];
  const describedBy = parts.length === 0 ? undefined : parts.join(" ");
  return (
    <fieldset className={styles.root} aria-describedby={describedBy}>
      <legend className={styles.legend}>
        {legend}
        {props.required === true && " *"}
      </legend>
      {props.hint !== undefined && (
        <Text id={`${id}hint`} size={200} className={styles.hint}>
          {props.hint}
        </Text>
      )}
      <div className={scrolls === true ? `${styles.options} ${styles.scrolling}` : styles.options}>
        {options.map(({ key, label }) => (
          <Checkbox
            key={key}
            label={label}
            checked={chosen.includes(key)}
            onChange={(_, { checked }) =>
              onChange(
                checked === true ? [...chosen, key] : chosen.filter((other) => other !== key),
              )
            }
          />
        ))}
      </div>
      {problem !== undefined && (
        <Text id={id} size={200} className={styles.problem} role="alert">
          {problem}
        </Text>
      )}
    </fieldset>
  );
}
