import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  list: { display: "grid", gap: tokens.spacingVerticalS, margin: 0 },
  fact: {
    display: "grid",
    gridTemplateColumns: "minmax(10rem, 1fr) 2fr",
    columnGap: tokens.spacingHorizontalL,
    "@media (max-width: 639px)": { gridTemplateColumns: "1fr" },
  },
  label: {
    color: tokens.colorNeutralForeground2,
    // One below the other, with high contrast too, a label is to be told from a value.
    "@media (max-width: 639px)": { fontWeight: tokens.fontWeightSemibold },
  },
  value: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere", minWidth: 0 },
});

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** Labels with their values, side by side or, on narrow screens, one below the other. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {facts.map(({ label, value }) => (
        <div key={label} className={styles.fact}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
