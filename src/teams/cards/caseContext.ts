import { type Entry, responsiblePersons } from "#domain/entry/entry.ts";
import { relationTo } from "#domain/entry/entryRights.ts";
import type { MessageId } from "#domain/messages/kinds.ts";
import type { Person } from "#domain/people/person.ts";
import type { Day } from "#domain/time/day.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import { continuedOn } from "#register/messages/liveCopy.ts";
import type { RegisterReads } from "#register/register.ts";
import type { Language } from "#texts/language.ts";
import type { CardContext, CaseReader, TabUrl } from "./cardContext.ts";
import { canBeAsked, waitNamed } from "./waitNamed.ts";

/** What a card of this case needs to know, read from the register. */
export function contextOf(
  reads: RegisterReads,
  caseInEntry: CaseInEntry,
  input: {
    readonly person: Person;
    readonly messageId: MessageId;
    readonly language: Language;
    readonly tabUrl: TabUrl;
    readonly today?: Day;
  },
): CardContext {
  const { entry, evaluationCase } = caseInEntry;
  const conversations = responsiblePersons(entry).flatMap(
    (person) => reads.conversation(person.id) ?? [],
  );
  return {
    today: reads.today(),
    ...input,
    caseInEntry,
    conversations,
    isAttended: (waitNamed(caseInEntry, input.messageId)?.asked ?? responsiblePersons(entry)).some(
      (person) => canBeAsked(reads, person),
    ),
    reader: readerOf(reads, entry, input.person.id),
    isContact: reads.contactRole(input.person.id) !== undefined,
    continuedOn: continuedOn(reads.deliveriesOf(evaluationCase.key), {
      messageId: input.messageId,
      personId: input.person.id,
    }),
    remindOn: reads.remindOn(evaluationCase.key, input.person.id),
  };
}

/** Nobody decides on what they own or deputise. */
export function readerOf(
  reads: Pick<RegisterReads, "contactRole">,
  entry: Entry,
  personId: string,
): CaseReader {
  const isCoordinator = reads.contactRole(personId) === "coordination";
  return isCoordinator && relationTo(entry, personId) === undefined ? "coordination" : "others";
}
