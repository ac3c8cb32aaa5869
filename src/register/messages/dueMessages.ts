import { followsConditions, isPending } from "#domain/cases/caseConditions.ts";
import { awaitedSections } from "#domain/cases/caseSections.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import {
  deputyOf,
  type Entry,
  operationStatusOf,
  responsiblePersons,
} from "#domain/entry/entry.ts";
import { type Audience, INFORMED_WITHIN_DAYS } from "#domain/messages/dueRule.ts";
import { entrySuspension } from "#domain/messages/entrySuspension.ts";
import type { MessageId } from "#domain/messages/kinds.ts";
import { messagesDue } from "#domain/messages/messagesDue.ts";
import { type ToldPerson, toldOfSuspension } from "#domain/messages/suspendedMessages.ts";
import { isUnattended, type Wait } from "#domain/messages/wait.ts";
import { waitsOf } from "#domain/messages/waits.ts";
import type { Person } from "#domain/people/person.ts";
import { addDays, type Day } from "#domain/time/day.ts";
import type { Context } from "#register/memory/context.ts";
import { deadlineRulesOf } from "#register/memory/momentOf.ts";
import { absentUntil } from "#register/people/absence.ts";
import { accountOf } from "#register/people/accounts.ts";
import { dayAt } from "#register/store/clock.ts";
import { deliveryKey, laterKey, readDelivery, readLater } from "./ledger.ts";
import { resolved } from "./messageRows.ts";

export interface DueMessage {
  readonly caseKey: string;
  readonly person: Person;
  readonly messageId: MessageId;
}

/** What is the same for every case of a round. */
export interface CityAudience {
  readonly today: Day;
  /** The city's contacts whose account is active. */
  readonly contacts: Pick<
    Audience,
    "coordination" | "dataProtection" | "informationSecurity" | "itProvider"
  >;
}

export function cityAudience({ keyValues, now, settings }: Context): CityAudience {
  const { coordination, dataProtection, informationSecurity, itProvider } = settings().contacts;
  const active = (persons: readonly Person[]) =>
    persons.filter(({ id }) => accountOf(keyValues, id) === "active");
  return {
    today: dayAt(now()),
    contacts: {
      coordination: active(coordination),
      dataProtection: active(dataProtection),
      informationSecurity: active(informationSecurity),
      itProvider: active(itProvider),
    },
  };
}

/** The messages a case asks for in its present state, sent or not. */
export function messagesOf(
  context: Context,
  evaluationCase: EvaluationCase,
  entry: Entry,
  city: CityAudience = cityAudience(context),
): readonly DueMessage[] {
  const { keyValues } = context;
  const caseKey = evaluationCase.key;
  const messages = messagesDue(evaluationCase, audienceOf(context, entry, city), {
    today: city.today,
    ...deadlineRulesOf(context),
    sentOn(personId, messageId) {
      const delivery = readDelivery(keyValues.get(deliveryKey(caseKey, personId, messageId)));
      if (delivery === undefined) return undefined;
      return resolved(delivery, keyValues).sentOn ?? undefined;
    },
    remindOn: (personId) => readLater(keyValues.get(laterKey(caseKey, personId))),
    followsConditions: followsConditions(entry),
    suspended: entrySuspension(entry, context.replica.casesOf(entry.no)),
    awaited: awaitedSections({ entry, evaluationCase }),
    unattended: unattendedIn(context, { entry, evaluationCase }, city.today),
  });
  return messages.map(({ person, messageId }) => ({ caseKey, person, messageId }));
}

/** Who is told once this application is suspended; nobody where no case keeps the messages. */
export function toldIfSuspended(context: Context, entry: Entry): readonly ToldPerson[] {
  if (context.replica.casesOf(entry.no).length === 0) return [];
  return toldOfSuspension(audienceOf(context, entry, cityAudience(context)));
}

/** Whether the case, as it stands, asks for this message to this person. */
export function isDue(
  context: Context,
  evaluationCase: EvaluationCase,
  { person, messageId }: Pick<DueMessage, "person" | "messageId">,
): boolean {
  const entry = context.replica.entry(evaluationCase.entryNo);
  if (entry === undefined) return false;
  return messagesOf(context, evaluationCase, entry).some(
    (due) => due.person.id === person.id && due.messageId === messageId,
  );
}

/** The same, where it is not asked of what closed long ago and asks for nothing any more. */
export function messagesToday(
  context: Context,
  { entry, evaluationCase }: { readonly entry: Entry; readonly evaluationCase: EvaluationCase },
  city: CityAudience,
): readonly DueMessage[] {
  const { closedOn } = evaluationCase;
  const informedSince = addDays(city.today, -INFORMED_WITHIN_DAYS);
  const asksNothing =
    !isPending(entry, evaluationCase) && (closedOn === null || closedOn < informedSince);
  // A suspension is told of with a case that may have closed long ago.
  if (asksNothing && operationStatusOf(entry) !== "suspended") return [];
  return messagesOf(context, evaluationCase, entry, city);
}

/** Who of owner and deputy can be asked on a day. */
export function presentFor(context: Context, entry: Entry, today: Day): readonly Person[] {
  return responsiblePersons(entry).filter((person) => isPresent(context, person, today));
}

/** What waits for people of whom none can be asked on a day. */
export function unattendedIn(
  context: Context,
  found: { readonly entry: Entry; readonly evaluationCase: EvaluationCase },
  today: Day,
): readonly Wait[] {
  return waitsOf(found).filter((wait) =>
    isUnattended(wait, (person) => isPresent(context, person, today)),
  );
}

/** Whether somebody can be asked on a day: neither gone nor away. */
function isPresent({ keyValues }: Context, { id }: Person, today: Day): boolean {
  return accountOf(keyValues, id) === "active" && absentUntil(keyValues, id, today) === undefined;
}

function activeFor({ keyValues }: Context, entry: Entry): readonly Person[] {
  return responsiblePersons(entry).filter(({ id }) => accountOf(keyValues, id) === "active");
}

/** Whom the matters of an entry can be told to today. */
function audienceOf(context: Context, entry: Entry, { contacts, today }: CityAudience): Audience {
  const isActive = ({ id }: Person) => accountOf(context.keyValues, id) === "active";
  const { headOfOfficeId } = entry.values;
  // The entry knows its head of office by id alone.
  const head = headOfOfficeId === undefined ? undefined : { id: headOfOfficeId, name: "" };
  return {
    responsible: activeFor(context, entry),
    present: presentFor(context, entry, today),
    deputyId: deputyOf(entry)?.id,
    head: head !== undefined && isActive(head) ? head : undefined,
    ...contacts,
  };
}
