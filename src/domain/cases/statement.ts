import type { Bilingual } from "#domain/bilingual.ts";
import type { Person } from "#domain/people/person.ts";
import type { Day } from "#domain/time/day.ts";
import type { Channel } from "#domain/vocabulary.ts";

/** Who is asked for a statement; the city's contacts and the app roles of reviewers have the same four. */
export const STATEMENT_ROLES = [
  "dataProtection",
  "informationSecurity",
  "legal",
  "staffCouncil",
] as const;
export type StatementRole = (typeof STATEMENT_ROLES)[number];
export const statementRoleLabels: Readonly<Record<StatementRole, Bilingual>> = {
  dataProtection: { de: "Datenschutz", en: "Data protection" },
  informationSecurity: { de: "Informationssicherheit", en: "Information security" },
  legal: { de: "Rechtsamt", en: "Legal office" },
  staffCouncil: { de: "Personalrat", en: "Staff council" },
};

export const STATEMENT_RESULTS = ["agreed", "agreedWithConditions", "objected"] as const;
export type StatementResult = (typeof STATEMENT_RESULTS)[number];
export const statementResultLabels: Readonly<Record<StatementResult, Bilingual>> = {
  agreed: { de: "Zustimmung", en: "Agreed" },
  agreedWithConditions: { de: "Zustimmung mit Bedingungen", en: "Agreed with conditions" },
  objected: { de: "Keine Zustimmung", en: "Not agreed" },
};

export type StatementOutcome =
  | {
      readonly kind: "given";
      readonly result: StatementResult;
      readonly text: string;
      readonly by: Person;
      readonly on: Day;
      readonly channel: Channel;
    }
  | {
      readonly kind: "cancelled";
      readonly reason: string;
      readonly by: Person;
      readonly on: Day;
    };

/** What a reviewer is asked about a case, and what became of it. */
export interface Statement {
  /** Counted within the case, from 1. */
  readonly id: number;
  readonly role: StatementRole;
  /** Without it the case is not approved, except provisionally. */
  readonly required: boolean;
  readonly question: string;
  readonly askedOf: Person;
  readonly askedBy: Person;
  readonly askedOn: Day;
  readonly due: Day;
  readonly outcome: StatementOutcome | null;
}

/** Its formal periods run outside the register, which keeps the date and the result alone. */
export function keepsText(role: StatementRole): boolean {
  return role !== "staffCouncil";
}

/** Conditions and reasons have to be named where there is room for them. */
export function needsText(role: StatementRole, result: StatementResult): boolean {
  return keepsText(role) && result !== "agreed";
}
