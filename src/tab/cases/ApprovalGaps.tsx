import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CaseView } from "#contract/case.ts";
import type { SectionView } from "#contract/caseSections.ts";
import { type ApprovalGap, approvalGaps } from "#domain/cases/approvalGaps.ts";
import { needsClassification } from "#domain/cases/decidedClass.ts";
import { statementRoleLabels } from "#domain/cases/statement.ts";
import { evaluationSectionLabels } from "#domain/entry/sectionFields.ts";
import { riskClassLabels } from "#domain/vocabulary.ts";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { shownClassification } from "./shownClassification.ts";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** Of what a change touched, nobody has said that it is right. */
function isUnconfirmed(review: NonNullable<SectionView["review"]>): boolean {
  return review.touchedBy.length > 0 && review.confirmed === null;
}

/** What is missing for an approval, before anybody presses the button. */
export function ApprovalGaps({ view }: { readonly view: CaseView }) {
  const styles = useStyles();
  const { language, me, messages } = useSession();
  const texts = messages.cases;
  const missing = view.requiredStatements
    .filter(({ isAgreed }) => !isAgreed)
    .map(({ role }) => role);
  const gaps = approvalGaps({
    riskClass: view.riskClass,
    needsClassification: needsClassification(view),
    classification: shownClassification(view),
    personId: me.person.id,
    unconfirmed: view.sections
      .filter(({ review }) => review !== null && isUnconfirmed(review))
      .map(({ section }) => section),
    missing,
  });
  if (!view.rights.decide || gaps.length === 0) return null;
  const sentence = (gap: ApprovalGap) => {
    switch (gap.kind) {
      case "class":
        return texts.gapClass(riskClassLabels[gap.riskClass][language]);
      case "sections":
        return texts.gapSections(
          gap.sections.map((section) => evaluationSectionLabels[section][language]),
        );
      case "statement":
        return texts.gapStatement(statementRoleLabels[gap.role][language]);
      case "openPoints":
        return texts.gapOpenPoints(gap.questions.length);
      case "classificationMissing":
      case "classificationUnconfirmed":
      case "secondCoordinator":
        return texts.gapClassification[gap.kind];
    }
  };
  return (
    <Message intent="warning">
      <Text weight="semibold">{texts.gaps}</Text>
      <ul className={styles.list}>
        {gaps.map((gap) => (
          <li key={sentence(gap)}>{sentence(gap)}</li>
        ))}
      </ul>
      {missing.length > 0 && texts.provisionalHint}
    </Message>
  );
}
