import { isRunning } from "#domain/cases/evaluationCase.ts";
import { operationStatusOf, responsiblePersons } from "#domain/entry/entry.ts";
import { relationTo } from "#domain/entry/entryRights.ts";
import { isAboutQuestion, partsOf } from "#domain/messages/messageId.ts";
import { standingOfCopy } from "#domain/messages/questionCopy.ts";
import { openQuestionOf } from "#domain/messages/questionMessages.ts";
import { isUnattended } from "#domain/messages/wait.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import type { Bundle, BundledMessage } from "#register/messages/delivery.ts";
import { continuedOn } from "#register/messages/liveCopy.ts";
import type { RegisterReads } from "#register/register.ts";
import type { BundleItem } from "./bundleContext.ts";
import { conditionAsked, isAwaited } from "./conditionCard.ts";
import { awaitedBy } from "./sectionsCard.ts";
import { canBeAsked, waitNamed } from "./waitNamed.ts";

/** What has become of a bundled message, for who reads the bundle. */
export type StateOfItem = (
  reads: RegisterReads,
  bundle: Bundle,
  message: BundledMessage,
  found: CaseInEntry,
) => BundleItem["state"];

/** A message about a question is done with once that question is answered. */
function whileAsked(stateOf: StateOfItem): StateOfItem {
  return (reads, bundle, message, found) => {
    const question = openQuestionOf(found.evaluationCase);
    return question !== undefined && isAboutQuestion(message.messageId, question.key)
      ? stateOf(reads, bundle, message, found)
      : "done";
  };
}

/** To owner and deputy. */
export function openToResponsible(
  reads: Pick<RegisterReads, "deliveriesOf">,
  bundle: Pick<Bundle, "key" | "person">,
  message: BundledMessage,
  { entry, evaluationCase }: CaseInEntry,
): BundleItem["state"] {
  if (!responsiblePersons(entry).some(({ id }) => id === bundle.person.id)) return "done";
  const deliveries = reads.deliveriesOf(message.caseKey);
  const { messageId } = message;
  const copy = { messageId, personId: bundle.person.id };
  const hasNewer = continuedOn(deliveries, copy) !== undefined;
  const standing = standingOfCopy(evaluationCase, { messageId, hasNewer });
  if (standing === "settled") return "done";
  const own = deliveries.find(
    (one) => one.person.id === bundle.person.id && one.messageId === messageId,
  );
  if (own !== undefined && own.bundle !== bundle.key) return "separate";
  if (standing !== "asks") return "continued";
  return evaluationCase.state === "query" ? "query" : "open";
}

/** To coordinators and the head of office, as long as nobody is there. */
export const openToInformed: StateOfItem = (reads, { person }, { messageId }, found) => {
  const isInformed =
    reads.contactRole(person.id) === "coordination" ||
    found.entry.values.headOfOfficeId === person.id;
  const wait = waitNamed(found, messageId);
  if (!isInformed || wait === undefined) return "done";
  return isUnattended(wait, (asked) => canBeAsked(reads, asked)) ? "open" : "done";
};

export const openToHead = whileAsked((_reads, { person }, _message, { entry }) =>
  entry.values.headOfOfficeId === person.id ? "open" : "done",
);

/** What was reported is looked into as long as its case runs. */
export const openWhileRunning: StateOfItem = (reads, { person }, _message, found) =>
  isConcerned(reads, person.id, found) && isRunning(found.evaluationCase.state) ? "open" : "done";

/** What is missing waits for owner and deputy. */
export const openWhileIncomplete: StateOfItem = (_reads, { person }, { messageId }, found) =>
  relationTo(found.entry, person.id) !== undefined && awaitedBy(found, messageId) !== undefined
    ? "open"
    : "done";

/** By its case while that runs, by hand until the application is allowed again. */
export const openWhileSuspended: StateOfItem = (reads, { person }, { messageId }, found) => {
  const { entry, evaluationCase } = found;
  if (!isConcerned(reads, person.id, found)) return "done";
  const { day, kind } = partsOf(messageId);
  if (kind === "suspended") {
    const isInForce = entry.values.suspendedSince === day;
    return operationStatusOf(entry) === "suspended" && isInForce ? "open" : "done";
  }
  const { state, suspension } = evaluationCase;
  const isInForce = suspension?.state === "active" || suspension?.state === "confirmed";
  return isRunning(state) && isInForce ? "open" : "done";
};

/** As long as owner and deputy have to prove that a condition is met. */
export const openWhileAwaited: StateOfItem = (_reads, { person }, { messageId }, caseInEntry) => {
  const { entry, evaluationCase } = caseInEntry;
  const condition = conditionAsked(evaluationCase, messageId);
  if (condition === undefined || relationTo(entry, person.id) === undefined) return "done";
  return isAwaited({ caseInEntry, messageId }, condition) ? "open" : "done";
};

/** Owner, deputy, head of office and the city's contacts. */
function isConcerned(reads: RegisterReads, personId: string, { entry }: CaseInEntry): boolean {
  return (
    relationTo(entry, personId) !== undefined ||
    entry.values.headOfOfficeId === personId ||
    reads.contactRole(personId) !== undefined
  );
}
