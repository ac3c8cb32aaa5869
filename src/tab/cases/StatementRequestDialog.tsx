import { Checkbox, Field, Select, Text, Textarea } from "@fluentui/react-components";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import {
  STATEMENT_ROLES,
  type StatementRole,
  statementRoleLabels,
} from "#domain/cases/statement.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { problemText } from "#tab/app/problemText.ts";
import { useData, useSession } from "#tab/app/session.tsx";
import { caseCommandMutation, contactsQuery } from "#tab/data/data.ts";
import { QueryFaces } from "#tab/data/QueryFaces.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import {
  draftToRequest,
  EMPTY_REQUEST,
  type RequestDraft,
  soleContact,
} from "./statementRequest.ts";

/** Whom to ask for a statement about what, and whether the approval waits for it. */
export function StatementRequestDialog(props: {
  readonly view: CaseView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { api, client } = useData();
  const { language, messages } = useSession();
  const { view } = props;
  // The revision that was on the screen when the step was chosen, not the latest one.
  const [revision] = useState(view.revision);
  const [draft, setDraft] = useState<RequestDraft>(EMPTY_REQUEST);
  const [problem, setProblem] = useState<string>();
  const contacts = useQuery(contactsQuery(api));
  const command = useMutation(caseCommandMutation(api, client, view.key));
  const texts = messages.statement;
  const change = (part: Partial<RequestDraft>) => {
    setDraft((held) => ({ ...held, ...part }));
    setProblem(undefined);
  };

  function send() {
    const read = draftToRequest(draft, revision);
    if (!read.ok) {
      const { problem: code } = read;
      return setProblem(code === "textMissing" ? messages.problems.textMissing : texts[code]);
    }
    command.mutate(
      { kind: "statement", input: read.value },
      {
        onSuccess: props.onDone,
        onError: (failed) => setProblem(problemText(failed, messages)),
      },
    );
  }

  return (
    <FormDialog
      title={texts.request}
      lead={texts.requestLead}
      problem={problem}
      cancel={{ label: messages.faces.cancel, run: props.onClose }}
      submit={{ label: texts.request, pending: command.isPending, run: send }}
    >
      <QueryFaces query={contacts}>
        {(known) => (
          <>
            <Field label={texts.role} required>
              <Select
                value={draft.role ?? ""}
                onChange={(_, { value }) => {
                  const role = STATEMENT_ROLES.find((one) => one === value) ?? null;
                  change({ role, personId: role === null ? "" : soleContact(known[role]) });
                }}
              >
                <option value="">{texts.choosePerson}</option>
                {STATEMENT_ROLES.map((role) => (
                  <option key={role} value={role}>
                    {statementRoleLabels[role][language]}
                  </option>
                ))}
              </Select>
            </Field>
            {draft.role !== null && (
              <PersonField
                people={known[draft.role]}
                role={draft.role}
                personId={draft.personId}
                onChange={(personId) => change({ personId })}
              />
            )}
          </>
        )}
      </QueryFaces>
      <Field label={texts.question} required>
        <Textarea
          value={draft.question}
          rows={4}
          maxLength={TEXT_LIMITS.statementQuestion}
          onChange={(_, { value }) => change({ question: value })}
        />
      </Field>
      <Field hint={texts.requiredHint}>
        <Checkbox
          label={texts.required}
          checked={draft.required}
          onChange={(_, { checked }) => change({ required: checked === true })}
        />
      </Field>
    </FormDialog>
  );
}

function PersonField(props: {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly role: StatementRole;
  readonly personId: string;
  readonly onChange: (personId: string) => void;
}) {
  const { messages } = useSession();
  const texts = messages.statement;
  if (props.people.length === 0) {
    return (
      <Text as="p" block role="status">
        {texts.nobody}
      </Text>
    );
  }
  return (
    <Field label={texts.person} required>
      <Select value={props.personId} onChange={(_, { value }) => props.onChange(value)}>
        <option value="">{texts.choosePerson}</option>
        {props.people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
