import { Button } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import type { StatementView } from "#contract/statement.ts";
import { statementRoleLabels } from "#domain/cases/statement.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { CaseStatements } from "#tab/case/CaseStatements.tsx";
import { CaseReasonDialog } from "#tab/case/ReasonDialog.tsx";
import { contactsQuery } from "#tab/data/people.ts";
import { useSession } from "#tab/session/session.tsx";
import { focusHeading } from "#tab/shared/focus.ts";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { RequiredStatements } from "./RequiredStatements.tsx";
import { StatementRequestDialog } from "./StatementRequestDialog.tsx";
import { EMPTY_REQUEST, type RequestDraft } from "./statementRequest.ts";

/** The statements of a case; a coordinator asks for another one, or takes a request back. */
export function CaseStatementPanel({ view }: { readonly view: CaseView }) {
  const { data, language, messages } = useSession();
  // There when the dialog opens, so that its first field takes the focus.
  useQuery({ ...contactsQuery(data), enabled: view.rights.requestStatement });
  const [dialog, setDialog] = useState<RequestDraft | StatementView>();
  const [done, setDone] = useState<string>();
  const texts = messages.statement;
  const isEmpty = view.statements.length === 0 && view.requiredStatements.length === 0;
  if (isEmpty && !view.rights.requestStatement) return null;
  const close = () => setDialog(undefined);
  const finish = (sentence: string) => {
    setDone(sentence);
    close();
    focusHeading();
  };
  const open = (next: RequestDraft | StatementView) => {
    setDone(undefined);
    setDialog(next);
  };
  return (
    <Panel title={texts.title}>
      <div role="status">{done !== undefined && <Message intent="success">{done}</Message>}</div>
      <RequiredStatements view={view} onOpen={open} onRequested={() => finish(texts.requested)} />
      <CaseStatements
        view={view}
        actions={(statement) =>
          statement.rights.cancel && (
            <div>
              <Button
                size="small"
                aria-label={texts.cancelOf(statementRoleLabels[statement.role][language])}
                onClick={() => open(statement)}
              >
                {texts.cancel}
              </Button>
            </div>
          )
        }
      />
      {view.rights.requestStatement && (
        <div>
          <Button onClick={() => open(EMPTY_REQUEST)}>{texts.request}</Button>
        </div>
      )}
      {dialog !== undefined && !("id" in dialog) && (
        <StatementRequestDialog
          view={view}
          starts={dialog}
          onClose={close}
          onDone={() => finish(texts.requested)}
        />
      )}
      {dialog !== undefined && "id" in dialog && (
        <CaseReasonDialog
          view={view}
          title={texts.cancelOf(statementRoleLabels[dialog.role][language])}
          submit={texts.cancel}
          lead={texts.cancelLead}
          maxLength={TEXT_LIMITS.reason}
          keptAs={`cancelStatement ${dialog.id}`}
          commandOf={(input) => ({ name: "cancelStatement", id: dialog.id, input })}
          onClose={close}
          onDone={() => finish(texts.cancelDone)}
        />
      )}
    </Panel>
  );
}
