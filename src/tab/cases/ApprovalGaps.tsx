import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CaseView } from "#contract/case.ts";
import { type ApprovalGap, approvalGaps } from "#domain/cases/approvalGaps.ts";
import { withoutAgreement } from "#domain/cases/caseStatements.ts";
import { statementRoleLabels } from "#domain/cases/statement.ts";
import { riskClassLabels } from "#domain/vocabulary.ts";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** What is missing for an approval, before anybody presses the button. */
export function ApprovalGaps({ view }: { readonly view: CaseView }) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const texts = messages.cases;
  const missing = withoutAgreement(view.statements).map(({ role }) => role);
  const gaps = approvalGaps({ riskClass: view.riskClass, missing });
  if (!view.rights.decide || gaps.length === 0) return null;
  const sentence = (gap: ApprovalGap) =>
    gap.kind === "class"
      ? texts.gapClass(riskClassLabels[view.riskClass][language])
      : texts.gapStatement(statementRoleLabels[gap.role][language]);
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
