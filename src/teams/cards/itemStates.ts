import { responsiblePersons } from "#domain/entry/entry.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import type { Bundle, BundledMessage } from "#register/messages/delivery.ts";
import type { RegisterReads } from "#register/register.ts";
import type { BundleItem } from "./bundleContext.ts";

/** What has become of a bundled message, for who reads the bundle; its question is still open. */
export type StateOfItem = (
  reads: RegisterReads,
  bundle: Bundle,
  message: BundledMessage,
  found: CaseInEntry,
) => BundleItem["state"];

/** To owner and deputy. */
export const openToResponsible: StateOfItem = (reads, bundle, message, found) => {
  const { entry, evaluationCase } = found;
  if (!responsiblePersons(entry).some(({ id }) => id === bundle.person.id)) return "done";
  const own = reads
    .deliveriesOf(message.caseKey)
    .find(
      ({ person, messageId }) => person.id === bundle.person.id && messageId === message.messageId,
    );
  if (own !== undefined && own.bundle !== bundle.key) return "separate";
  return evaluationCase.state === "query" ? "query" : "open";
};

/** To coordinators and the head of office, as long as nobody is there. */
export const openToInformed: StateOfItem = (reads, { person }, _message, { entry }) => {
  const isInformed =
    reads.contactRole(person.id) === "coordination" || entry.values.headOfOfficeId === person.id;
  const isAttended = responsiblePersons(entry).some(
    ({ id }) => reads.account(id) === "active" && reads.absentUntil(id) === undefined,
  );
  return isInformed && !isAttended ? "open" : "done";
};

export const openToHead: StateOfItem = (_reads, { person }, _message, { entry }) =>
  entry.values.headOfOfficeId === person.id ? "open" : "done";
