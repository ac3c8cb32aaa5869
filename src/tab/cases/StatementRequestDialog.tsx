import { Checkbox, Field, Select, Text, Textarea } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { CaseView } from "#contract/case.ts";
import {
  STATEMENT_LIMITS,
  STATEMENT_ROLES,
  type StatementRole,
  statementRoleLabels,
} from "#domain/cases/statement.ts";
import { useCaseForm } from "#tab/case/useCaseForm.ts";
import { contactsQuery } from "#tab/data/people.ts";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { draftToRequest, EMPTY_REQUEST, soleContact } from "./statementRequest.ts";

/** Whom to ask for a statement about what, and whether the approval waits for it. */
export function StatementRequestDialog(props: {
  readonly view: CaseView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { api, language, messages } = useSession();
  const form = useCaseForm(props.view, EMPTY_REQUEST);
  const { change, draft } = form;
  const contacts = useQuery(contactsQuery(api));
  const texts = messages.statement;

  function send() {
    const read = draftToRequest(draft, form.seen.revision);
    if (!read.ok) {
      const { problem } = read;
      return form.refuse(
        problem === "textMissing" ? messages.problems.textMissing : texts[problem],
      );
    }
    form.send({ name: "requestStatement", input: read.value }, props.onDone);
  }

  return (
    <FormDialog
      title={texts.request}
      lead={texts.requestLead}
      problem={form.problem}
      cancel={{ label: messages.faces.cancel, run: props.onClose }}
      submit={{ label: texts.request, pending: form.isPending, run: send }}
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
          maxLength={STATEMENT_LIMITS.question}
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
