import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { Paragraph } from "./Paragraph.tsx";
import { PlainButton } from "./PlainButton.tsx";

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
  title: { ...typographyStyles.subtitle1, margin: 0 },
  text: { overflowWrap: "anywhere", whiteSpace: "pre-line" },
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
  const Heading = level === 1 ? "h1" : "h2";
  const danger = tone === "danger";
  return (
    <div className={styles.root} role={danger ? "alert" : undefined}>
      {danger && <ErrorCircleRegular className={mergeClasses(styles.icon, styles.danger)} />}
      <Heading className={styles.title}>{title}</Heading>
      <Paragraph className={styles.text}>{text}</Paragraph>
      {action !== undefined && <PlainButton onClick={action.run}>{action.label}</PlainButton>}
      {other !== undefined && (
        <PlainButton appearance="subtle" onClick={other.run}>
          {other.label}
        </PlainButton>
      )}
    </div>
  );
}
