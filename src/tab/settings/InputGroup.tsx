import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    ...{ border: 0, margin: 0, padding: 0, minWidth: 0 },
    display: "grid",
    gap: tokens.spacingVerticalS,
  },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

/** Several inputs of one setting under its name, with what is wrong with them below. */
export function InputGroup(props: {
  readonly label: string;
  readonly hint: string;
  readonly problem: string | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { children, className, hint, label, problem } = props;
  return (
    <fieldset className={mergeClasses(styles.root, className)}>
      <legend className={styles.legend}>{label}</legend>
      <Text size={200}>{hint}</Text>
      {children}
      {problem !== undefined && (
        <Text size={200} className={styles.problem} role="alert">
          {problem}
        </Text>
      )}
    </fieldset>
  );
}
