import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { CaseView } from "#contract/case.ts";
import type { RequiredStatementView } from "#contract/statement.ts";
import { statementRule } from "#domain/cases/requiredStatements.ts";
import { statementRoleLabels } from "#domain/cases/statement.ts";
import { caseCommandMutation } from "#tab/data/cases.ts";
import { contactsQuery } from "#tab/data/people.ts";
import { problemText } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import {
  draftToRequest,
  type RequestDraft,
  suggestedRequest,
  toRequest,
} from "./statementRequest.ts";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS },
  list: { ...plainList, gap: tokens.spacingVerticalM },
  item: { display: "grid", gap: tokens.spacingVerticalXXS, justifyItems: "start" },
  source: { color: tokens.colorNeutralForeground2 },
});

/** The offices whose agreement is needed and that nobody has asked yet: why, and one press that asks them. */
export function RequiredStatements(props: {
  readonly view: CaseView;
  /** Something has to be chosen or written first. */
  readonly onOpen: (draft: RequestDraft) => void;
  readonly onRequested: () => void;
}) {
  const styles = useStyles();
  const { data, language, messages } = useSession();
  const { view } = props;
  const command = useMutation(caseCommandMutation(data, view.key));
  const contacts = useQuery({ ...contactsQuery(data), enabled: view.rights.requestStatement });
  const texts = messages.statement;
  const missing = toRequest(view);
  if (missing.length === 0) return null;

  function request(one: RequiredStatementView) {
    const known = contacts.data?.contacts[one.role] ?? [];
    const draft = suggestedRequest(one, view, known, texts.requiredQuestion(whyOf(one, language)));
    const read = draftToRequest(draft, view.revision);
    if (!read.ok) return props.onOpen(draft);
    command.mutate(
      { name: "requestStatement", input: read.value },
      { onSuccess: props.onRequested },
    );
  }

  return (
    <div className={styles.root}>
      <Text weight="semibold">{texts.requiredLead(missing.length)}</Text>
      <ul className={styles.list} aria-label={texts.requiredTitle}>
        {missing.map((one) => (
          <li key={one.role} className={styles.item}>
            <Text weight="semibold">{statementRoleLabels[one.role][language]}</Text>
            {one.rules.map((id) => (
              <Text key={id}>
                {statementRule(id)?.[language]}{" "}
                <span className={styles.source}>({statementRule(id)?.source[language]})</span>
              </Text>
            ))}
            {view.rights.requestStatement && (
              <Button
                size="small"
                aria-label={texts.requestOf(statementRoleLabels[one.role][language])}
                disabledFocusable={command.isPending || contacts.isPending}
                onClick={() => request(one)}
              >
                {texts.requestNow}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {command.isError && <Message intent="error">{problemText(command.error, messages)}</Message>}
    </div>
  );
}

/** Each reason once with its source, as the office reads it. */
function whyOf({ rules }: RequiredStatementView, language: "de" | "en"): readonly string[] {
  return rules.flatMap((id) => {
    const rule = statementRule(id);
    return rule === undefined ? [] : [`${rule[language]} (${rule.source[language]})`];
  });
}
