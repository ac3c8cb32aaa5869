import { useQuery } from "@tanstack/react-query";
import type { CaseView } from "#contract/case.ts";
import { isStrict } from "#domain/cases/decidedClassification.ts";
import type { RiskClass } from "#domain/vocabulary.ts";
import { contactsQuery } from "#tab/data/people.ts";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";

/** For a strict class: that a second coordinator decides, and who may, before the one who must not presses. */
export function FourEyesNote(props: {
  readonly view: CaseView;
  /** With which it would be decided. */
  readonly riskClass: RiskClass;
}) {
  const { data, me, messages } = useSession();
  const { riskClass, view } = props;
  const { classification } = view;
  const computed = classification?.outcome?.lowerBound;
  const isNeeded =
    classification?.fourEyes === true &&
    (isStrict(riskClass) || (computed !== undefined && isStrict(computed)));
  const contacts = useQuery({ ...contactsQuery(data), enabled: isNeeded });
  const confirmedById = classification?.confirmedById ?? null;
  if (!isNeeded || confirmedById === null) return null;
  const texts = messages.override;
  if (confirmedById !== me.person.id) {
    return (
      <Message intent="info">{texts.youAreSecond(classification?.confirmed?.by.name)}</Message>
    );
  }
  const responsible = view.responsible.map(({ name }) => name);
  const others = (contacts.data?.coordination ?? [])
    .filter(({ id, name }) => id !== confirmedById && !responsible.includes(name))
    .map(({ name }) => name);
  return <Message intent="warning">{texts.secondDecides(others)}</Message>;
}
