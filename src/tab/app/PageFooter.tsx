import { makeStyles, tokens } from "@fluentui/react-components";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useFirstSession } from "#tab/session/session.tsx";
import { TextLink } from "#tab/shared/TextLink.tsx";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "center",
    columnGap: tokens.spacingHorizontalL,
    padding: tokens.spacingHorizontalS,
    "@media print": { display: "none" },
  },
  link: {
    display: "inline-flex",
    alignItems: "center",
    // Beside each other on a phone: one finger must not meet two.
    minHeight: "44px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** What every page of a public body has at its end. The two legal texts are pages of their own, outside Teams. */
export function PageFooter() {
  const styles = useStyles();
  const { messages } = useFirstSession();
  const { accessibility, privacy, terms } = messages.footer;
  return (
    <footer className={styles.root}>
      <TextLink className={styles.link} href={ADDRESSES.accessibility.hash({})}>
        {accessibility}
      </TextLink>
      <TextLink className={styles.link} href="/datenschutz" target="_blank" rel="noreferrer">
        {privacy}
      </TextLink>
      <TextLink className={styles.link} href="/nutzung" target="_blank" rel="noreferrer">
        {terms}
      </TextLink>
    </footer>
  );
}
