import type { CaseView } from "#contract/case.ts";
import type { Person } from "#domain/people/person.ts";
import { PersonPicker } from "#tab/fields/PersonPicker.tsx";
import { useSession } from "#tab/session/session.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";
import { useCaseForm } from "./useCaseForm.ts";

const WHO = ["named", "unknown"] as const;

interface Draft {
  readonly who: (typeof WHO)[number] | null;
  readonly person: Person | null;
}
const EMPTY: Draft = { who: null, person: null };

/** "Ich bin nicht zuständig": somebody of the directory is asked instead, or the coordinators look for somebody. */
export function NotMineDialog(props: {
  readonly view: CaseView;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}) {
  const { messages } = useSession();
  const form = useCaseForm(props.view, EMPTY);
  const { person, who } = form.draft;
  const { handover, tasks } = messages;

  function send() {
    if (who === null) return form.refuse({ who: handover.whoMissing });
    if (who === "named" && person === null) return form.refuse({ person: handover.personMissing });
    const named = who === "named" ? person : null;
    const { targetRevision } = form.seen;
    form.send(
      {
        name: "reportNotMine",
        input: { targetRevision, ...(named === null ? {} : { personId: named.id }) },
      },
      () => props.onDone(named === null ? tasks.notMineDone : handover.asked(named.name)),
    );
  }

  return (
    <FormDialog
      title={tasks.notMine}
      lead={handover.lead}
      {...form.dialog(handover.send, send, props.onClose)}
    >
      <RadioField
        label={handover.who}
        required
        problem={form.problemOf("who")}
        keys={WHO}
        textOf={(one) => handover[one]}
        value={who}
        onChange={(one) => form.change({ who: one })}
      />
      {who === "named" && (
        <PersonPicker
          label={handover.person}
          person={person}
          problem={form.problemOf("person")}
          onChange={(chosen) => form.change({ person: chosen })}
        />
      )}
    </FormDialog>
  );
}
