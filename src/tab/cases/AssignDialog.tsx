import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import type { CaseCommand } from "#contract/caseCommands.ts";
import { contactsQuery } from "#tab/data/people.ts";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";

/** Who of the coordination works on the chosen cases from now on. */
export function AssignDialog(props: {
  readonly onClose: () => void;
  readonly onAssign: (command: (view: CaseView) => CaseCommand) => void;
}) {
  const { data, messages } = useSession();
  const contacts = useQuery(contactsQuery(data));
  const [personId, setPersonId] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const texts = messages.cases;

  function send() {
    if (personId === null) return setMissing(true);
    props.onAssign(({ revision }) => ({ name: "assignHandler", input: { revision, personId } }));
  }

  return (
    <FormDialog
      title={texts.together.assign}
      submit={{ label: texts.together.assign, run: send, pending: false }}
      cancel={{ label: messages.faces.cancel, run: props.onClose }}
    >
      <QueryFaces query={contacts}>
        {({ coordination }) => (
          <RadioField
            label={messages.handler.label}
            required
            problem={isMissing && personId === null ? texts.handlerMissing : undefined}
            keys={coordination.map(({ id }) => id)}
            textOf={(id) => coordination.find((person) => person.id === id)?.name ?? ""}
            value={personId}
            onChange={setPersonId}
          />
        )}
      </QueryFaces>
    </FormDialog>
  );
}
