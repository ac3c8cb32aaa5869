import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import type { Person } from "#domain/people/person.ts";
import { caseCommandMutation } from "#tab/data/cases.ts";
import { PersonPicker } from "#tab/fields/PersonPicker.tsx";
import { problemText } from "#tab/session/problemText.ts";
import { useData, useSession } from "#tab/session/session.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";

const WHO = ["named", "unknown"] as const;

/** "Ich bin nicht zuständig": somebody of the directory is asked instead, or the coordinators look for somebody. */
export function NotMineDialog(props: {
  readonly view: CaseView;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}) {
  const { api, client } = useData();
  const { messages } = useSession();
  // The question that was on the screen when the dialog opened, not a newer one.
  const [targetRevision] = useState(props.view.targetRevision);
  const [who, setWho] = useState<(typeof WHO)[number]>();
  const [person, setPerson] = useState<Person | null>(null);
  const [problem, setProblem] = useState<string>();
  const command = useMutation(caseCommandMutation(api, client, props.view.key));
  const { handover, tasks } = messages;

  function send() {
    if (who === undefined) return setProblem(handover.whoMissing);
    if (who === "named" && person === null) return setProblem(handover.personMissing);
    const named = who === "named" ? person : null;
    command.mutate(
      {
        name: "reportNotMine",
        input: { targetRevision, ...(named === null ? {} : { personId: named.id }) },
      },
      {
        onSuccess: () =>
          props.onDone(named === null ? tasks.notMineDone : handover.asked(named.name)),
        onError: (failed) => setProblem(problemText(failed, messages)),
      },
    );
  }

  return (
    <FormDialog
      title={tasks.notMine}
      lead={handover.lead}
      problem={problem}
      cancel={{ label: messages.faces.cancel, run: props.onClose }}
      submit={{ label: handover.send, pending: command.isPending, run: send }}
    >
      <Field label={handover.who} required>
        <RadioGroup
          value={who ?? ""}
          onChange={(_, { value }) => {
            setWho(WHO.find((one) => one === value));
            setProblem(undefined);
          }}
        >
          {WHO.map((one) => (
            <Radio key={one} value={one} label={handover[one]} />
          ))}
        </RadioGroup>
      </Field>
      {who === "named" && (
        <PersonPicker
          label={handover.person}
          person={person}
          onChange={(chosen) => {
            setPerson(chosen);
            setProblem(undefined);
          }}
        />
      )}
    </FormDialog>
  );
}
