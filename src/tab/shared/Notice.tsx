import { Button, makeStyles, mergeClasses, Subtitle1, tokens } from "@fluentui/react-components";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { Paragraph } from "./Paragraph.tsx";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    textAlign: "center",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalXXL,
    maxWidth: "36rem",
    marginInline: "auto",
  },
  title: { margin: 0, textAlign: "center" },
  // Fluent's texts start at the left wherever they stand.
  text: { textAlign: "center", overflowWrap: "anywhere", whiteSpace: "pre-line" },
  danger: { color: tokens.colorPaletteRedForeground1 },
  icon: { fontSize: "32px" },
});

interface Action {
  readonly label: string;
  readonly run: () => void;
}

/** The empty and the failed face of a view: what it is, and what to do next. */
export function Notice(props: {
  readonly title: string;
  readonly text: string;
  readonly tone?: "danger";
  readonly level?: 1 | 2;
  readonly action?: Action;
  /** What one could do instead. */
  readonly other?: Action | undefined;
}) {
  const styles = useStyles();
  const { title, text, tone, level = 2, action, other } = props;
  const danger = tone === "danger";
  return (
    <div className={styles.root} role={danger ? "alert" : undefined}>
      {danger && <ErrorCircleRegular className={mergeClasses(styles.icon, styles.danger)} />}
      <Subtitle1 as={level === 1 ? "h1" : "h2"} className={styles.title}>
        {title}
      </Subtitle1>
      <Paragraph className={styles.text}>{text}</Paragraph>
      {action !== undefined && <Button onClick={action.run}>{action.label}</Button>}
      {other !== undefined && (
        <Button appearance="subtle" onClick={other.run}>
          {other.label}
        </Button>
      )}
    </div>
  );
}
