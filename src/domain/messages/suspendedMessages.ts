import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { Person } from "#domain/people/person.ts";
import { addDays } from "#domain/time/day.ts";
import type { ActorRole } from "#domain/vocabulary.ts";
import {
  type Audience,
  asList,
  type DueMessage,
  INFORMED_WITHIN_DAYS,
  type MessageFacts,
  to,
} from "./dueRule.ts";

type SuspendedId = `suspended-${string}`;

/** Somebody who is told of a suspension, and as what. */
export interface ToldPerson {
  readonly person: Person;
  readonly role: Extract<ActorRole, "owner" | "deputy" | "headOfOffice" | "itProvider">;
}

/** Whoever answers for it, the head of office and the IT provider's contact (workflow §2, operation status). */
export function toldOfSuspension({
  deputyId,
  head,
  itProvider,
  responsible,
}: Audience): readonly ToldPerson[] {
  const told = (persons: readonly Person[], role: ToldPerson["role"]) =>
    persons.map((person) => ({ person, role }));
  return [
    ...told(
      responsible.filter(({ id }) => id !== deputyId),
      "owner",
    ),
    ...told(
      responsible.filter(({ id }) => id === deputyId),
      "deputy",
    ),
    ...told(asList(head), "headOfOffice"),
    ...told(itProvider, "itProvider"),
  ];
}

export function suspendedMessages(
  { key }: EvaluationCase,
  audience: Audience,
  { suspended, today }: MessageFacts<SuspendedId>,
): readonly DueMessage<SuspendedId>[] {
  if (suspended === undefined || suspended.caseKey !== key) return [];
  const { reason, since } = suspended;
  if (since < addDays(today, -INFORMED_WITHIN_DAYS)) return [];
  // Owner and deputy read the rejection in the card that tells the decision.
  const knows = ({ role }: ToldPerson) =>
    reason === "rejected" && (role === "owner" || role === "deputy");
  const informed = toldOfSuspension(audience).filter((told) => !knows(told));
  return to(
    informed.map(({ person }) => person),
    `suspended-${since}`,
  );
}
