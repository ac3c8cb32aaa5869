import type { CaseView } from "#contract/case.ts";
import { fieldOf } from "#domain/entry/fields.ts";
import type { Person } from "#domain/people/person.ts";
import { PersonPicker } from "#tab/fields/PersonPicker.tsx";
import { useSession } from "#tab/session/session.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { actorText } from "./caseText.ts";

export interface ReassignDraft {
  readonly owner: Person | null;
  readonly deputy: Person | null;
}

/** Who is responsible now, who is from then on, and what an empty deputy means. */
export function ReassignFields(props: {
  readonly view: CaseView;
  readonly draft: ReassignDraft;
  readonly problemAt: (field: keyof ReassignDraft) => string | undefined;
  readonly onChange: (part: Partial<ReassignDraft>) => void;
}) {
  const { language, messages } = useSession();
  const { draft, onChange, view } = props;
  const texts = messages.responsible;
  const named = view.responsible.map((person) => actorText(person, language));
  return (
    <>
      <Paragraph>{named.length === 0 ? texts.nobody : texts.now(named)}</Paragraph>
      <PersonPicker
        label={fieldOf("ownerName").label[language]}
        person={draft.owner}
        problem={props.problemAt("owner")}
        onChange={(owner) => onChange({ owner })}
      />
      <PersonPicker
        label={fieldOf("deputyName").label[language]}
        person={draft.deputy}
        optional
        hint={texts.emptyDeputy}
        onChange={(deputy) => onChange({ deputy })}
      />
    </>
  );
}
