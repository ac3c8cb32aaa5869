import type { AwaitedSections } from "#domain/cases/caseSections.ts";
import type { DeadlineRules } from "#domain/cases/deadlines.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { Person } from "#domain/people/person.ts";
import type { Day } from "#domain/time/day.ts";
import type { EntrySuspension } from "./entrySuspension.ts";
import type { Wait } from "./wait.ts";

/** When messages of these ids are due to whom: what a case asks for in its present state, sent or not. */
export type DueRule<Id extends string> = (
  evaluationCase: EvaluationCase,
  audience: Audience,
  facts: MessageFacts<Id>,
) => readonly DueMessage<Id>[];

/** Whom a case can be told to. */
export interface Audience {
  /** Owner and deputy whose account is active. */
  readonly responsible: readonly Person[];
  /** Those of them who are not absent: who is asked. */
  readonly present: readonly Person[];
  readonly deputyId: string | undefined;
  readonly head: Person | undefined;
  readonly coordination: readonly Person[];
  readonly dataProtection: readonly Person[];
  readonly informationSecurity: readonly Person[];
  readonly itProvider: readonly Person[];
}

/** What a rule asks besides the case; of the ledger it knows the messages of these ids. */
export interface MessageFacts<Id extends string> extends DeadlineRules {
  readonly today: Day;
  /** When this person got the message; undefined where it has not reached them. */
  readonly sentOn: (personId: string, messageId: Id) => Day | undefined;
  /** The day this person wants to be reminded, if they asked for one. */
  readonly remindOn: (personId: string) => Day | undefined;
  /** The suspension that stands at the case's entry, where it is told of by itself. */
  readonly suspended: EntrySuspension | undefined;
  /** Whether owner and deputy are asked to meet conditions of the entry's approvals. */
  readonly followsConditions: boolean;
  /** The sections that owner and deputy are waited for. */
  readonly awaited: readonly AwaitedSections[];
  /** What waits for people of whom none can be asked today. */
  readonly unattended: readonly Wait[];
}

export interface DueMessage<Id extends string> {
  readonly person: Person;
  readonly messageId: Id;
}

/** What happened longer ago is told by the register alone: a restored or imported past sends nothing. */
export const INFORMED_WITHIN_DAYS = 14;

export function to<Id extends string>(
  persons: readonly Person[],
  messageId: Id,
): readonly DueMessage<Id>[] {
  return persons.map((person) => ({ person, messageId }));
}

export function asList<Value>(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : [value];
}
