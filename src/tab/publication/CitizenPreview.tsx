import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { PublicStateView } from "#contract/publication.ts";
import { PUBLIC_FIELDS } from "#domain/publication/publishedFields.ts";
import { RISK_CLASSES } from "#domain/vocabulary.ts";
import { useSession } from "#tab/session/session.tsx";
import { Facts } from "#tab/shared/Facts.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { heldValue, usePublicWords } from "./usePublicWords.ts";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  title: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: "anywhere" },
});

/** What stands as heading and lead, and what is said of the class in a sentence. */
const APART: ReadonlySet<string> = new Set([
  "publicTitleDe",
  "publicTitleEn",
  "publicSummaryDe",
  "publicSummaryEn",
]);

/** An application as everybody reads it, in the language of whoever looks. */
export function CitizenPreview({ values }: { readonly values: PublicStateView }) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const words = usePublicWords();
  const texts = messages.publication;
  const text = (key: string) => words(key, heldValue(values, key)) ?? "";
  const inLanguage = (german: string, english: string) =>
    (language === "en" ? text(english) : "") || text(german);
  const riskClass = RISK_CLASSES.find((one) => one === heldValue(values, "riskClass"));
  const facts = PUBLIC_FIELDS.flatMap((field) => {
    const value = APART.has(field.key) ? undefined : text(field.key);
    return value ? [{ label: field.label[language], value }] : [];
  });
  return (
    <div className={styles.root}>
      <h3 className={styles.title}>
        {inLanguage("publicTitleDe", "publicTitleEn") || texts.noTitle}
      </h3>
      <Paragraph>{inLanguage("publicSummaryDe", "publicSummaryEn") || texts.noSummary}</Paragraph>
      {riskClass !== undefined && <Paragraph>{texts.classes[riskClass]}</Paragraph>}
      <Facts facts={facts} />
    </div>
  );
}
