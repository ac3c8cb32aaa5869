import type { Person } from "#domain/people/person.ts";

/** An organisation unit an entry can belong to. */
export interface OrgUnit {
  readonly id: string;
  readonly name: string;
  readonly department: string;
  /** Entra object id of the head of office. */
  readonly headId?: string | undefined;
}

/** Who is told about what concerns the whole city; a role in the directory says what they may do. */
export const CONTACT_ROLES = [
  "coordination",
  "dataProtection",
  "informationSecurity",
  "legal",
  "staffCouncil",
  "itProvider",
] as const;
export type ContactRole = (typeof CONTACT_ROLES)[number];
export type Contacts = Readonly<Record<ContactRole, readonly Person[]>>;

/** Whom people tell of a barrier, and who helps where the answer does not satisfy. */
export interface AccessibilityContacts {
  readonly feedback?: string | undefined;
  readonly enforcement?: string | undefined;
}

/** What the organisation file of a city says: it seeds the settings. */
export interface Organisation {
  /** What the city is called. */
  readonly city?: string | undefined;
  readonly contacts: Contacts;
  readonly orgUnits: readonly OrgUnit[];
  /** `MM-DD` or `YYYY-MM-DD`: days on which the city is closed. */
  readonly closingDays: readonly string[];
  /** What the city adds to the accessibility statement. */
  readonly accessibility?: AccessibilityContacts;
}
