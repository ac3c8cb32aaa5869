import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { Message } from "./Message.tsx";
import { plainList } from "./plainList.ts";

const useStyles = makeStyles({
  list: {
    ...plainList,
    display: "grid",
    justifyItems: "start",
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalXS,
  },
  link: { textAlign: "start", minHeight: "24px" },
});

export interface SummarisedProblem {
  readonly key: string;
  readonly label: string;
  readonly problem: string;
}

/** Everything that is wrong with a form, at its top; takes the focus, and each line leads to its field. */
export function ErrorSummary(props: {
  readonly title: string;
  readonly problems: readonly SummarisedProblem[];
  /** Another number: checked again, so that it is read aloud again. */
  readonly check: number;
  readonly onField: (key: string) => void;
}) {
  const styles = useStyles();
  const part = useRef<HTMLDivElement>(null);
  const { check, onField, problems, title } = props;
  useEffect(() => {
    if (check > 0) part.current?.focus();
  }, [check]);
  return (
    <div ref={part} tabIndex={-1}>
      <Message intent="error">
        {title}
        {problems.length > 0 && (
          <ul className={styles.list}>
            {problems.map(({ key, label, problem }) => (
              <li key={key}>
                <Link
                  as="button"
                  type="button"
                  className={styles.link}
                  onClick={() => onField(key)}
                >
                  {label} – {problem}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Message>
    </div>
  );
}
