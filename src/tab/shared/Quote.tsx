import { makeStyles, Text, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    display: "grid",
  },
  text: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});

/** What somebody wrote, with who and when above it. */
export function Quote({ title, text }: { readonly title: string; readonly text: string }) {
  const styles = useStyles();
  return (
    <blockquote className={styles.root}>
      <Text weight="semibold">{title}</Text>
      <Text className={styles.text}>{text}</Text>
    </blockquote>
  );
}
