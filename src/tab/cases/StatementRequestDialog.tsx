import { Checkbox, Field } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { CaseView } from "#contract/case.ts";
import {
  STATEMENT_ROLES,
  type StatementRole,
  statementRoleLabels,
} from "#domain/cases/statement.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { useCaseForm } from "#tab/case/useCaseForm.ts";
import { contactsQuery } from "#tab/data/people.ts";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import type { TabMessages } from "#tab/session/texts.ts";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { SelectField } from "#tab/shared/SelectField.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";
import { RoomForStatements } from "./CommandFields.tsx";
import {
  draftToRequest,
  EMPTY_REQUEST,
  fieldOfRequestProblem,
  type RequestDraft,
  type RequestProblem,
  soleContact,
} from "./statementRequest.ts";

/** Whom to ask for a statement about what, and whether the approval waits for it. */
export function StatementRequestDialog(props: {
  readonly view: CaseView;
  /** What is known already of whom to ask. */
  readonly starts?: RequestDraft | undefined;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { data, language, messages } = useSession();
  const { starts = EMPTY_REQUEST } = props;
  const office = starts.role === null ? "" : ` ${starts.role}`;
  const form = useCaseForm(props.view, starts, `requestStatement${office}`);
  const { change, draft } = form;
  const contacts = useQuery(contactsQuery(data));
  const texts = messages.statement;

  function send() {
    const read = draftToRequest(draft, form.seen.revision);
    if (!read.ok) return form.refuse(problemTexts(read.problem, messages));
    form.send({ name: "requestStatement", input: read.value }, props.onDone);
  }

  return (
    <FormDialog
      title={texts.request}
      lead={texts.requestLead}
      {...form.dialog(texts.request, send, props.onClose)}
    >
      <RoomForStatements view={props.view} />
      <QueryFaces query={contacts}>
        {({ contacts: known }) => (
          <>
            <SelectField
              label={texts.role}
              required
              problem={form.problemOf("role")}
              keys={STATEMENT_ROLES}
              textOf={(role) => statementRoleLabels[role][language]}
              none={texts.choosePerson}
              value={draft.role}
              onChange={(role) =>
                change({ role, personId: role === null ? "" : soleContact(known[role]) })
              }
            />
            {draft.role !== null && (
              <PersonField
                people={known[draft.role]}
                role={draft.role}
                personId={draft.personId}
                problem={form.problemOf("personId")}
                onChange={(personId) => change({ personId })}
              />
            )}
          </>
        )}
      </QueryFaces>
      <WordsField
        label={texts.question}
        required
        problem={form.problemOf("question")}
        value={draft.question}
        rows={4}
        maxLength={TEXT_LIMITS.statementQuestion}
        onChange={(text) => change({ question: text })}
      />
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
  readonly problem: string | undefined;
  readonly onChange: (personId: string) => void;
}) {
  const { messages } = useSession();
  const texts = messages.statement;
  if (props.people.length === 0) {
    return <Paragraph role="status">{texts.nobody}</Paragraph>;
  }
  return (
    <SelectField
      label={texts.person}
      required
      problem={props.problem}
      keys={props.people.map(({ id }) => id)}
      textOf={(id) => props.people.find((one) => one.id === id)?.name ?? id}
      none={texts.choosePerson}
      value={props.personId}
      onChange={(id) => props.onChange(id ?? "")}
    />
  );
}

function problemTexts(
  problems: readonly RequestProblem[],
  { problems: requests, statement }: TabMessages,
) {
  const textOf = (problem: RequestProblem) =>
    problem === "textMissing" ? requests.textMissing : statement[problem];
  return Object.fromEntries(
    problems.map((problem) => [fieldOfRequestProblem(problem), textOf(problem)]),
  );
}
