import type { EntryNo } from "#domain/entry/entry.ts";
import type { Person } from "#domain/people/person.ts";
import type { ChangeProtocol } from "#register/store/changeProtocol.ts";
import type { Now } from "#register/store/clock.ts";
import type { EventLog } from "#register/store/eventLog.ts";
import type { KeyValues } from "#register/store/keyValues.ts";
import type { WithLock } from "#register/store/locks.ts";
import type { People } from "#sharepoint/people.ts";
import type { CaseIndex } from "./caseIndex.ts";
import type { ChangeLog } from "./changeLog.ts";
import type { Replica } from "./replica.ts";

/** An organisation unit an entry can belong to; the list is a setting. */
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

export interface Settings {
  readonly contacts: Contacts;
  readonly orgUnits: readonly OrgUnit[];
  /** `MM-DD` or `YYYY-MM-DD`: days on which the city is closed. */
  readonly closingDays: readonly string[];
  /** Of what is prohibited, high-risk or exempt, who confirms the answers and who decides are two persons; absent is on. */
  readonly fourEyes?: boolean;
  /** What the city adds to the accessibility statement. */
  readonly accessibility?: AccessibilityContacts;
}

/** Whom people tell of a barrier, and who helps where the answer does not satisfy. */
export interface AccessibilityContacts {
  readonly feedback?: string | undefined;
  readonly enforcement?: string | undefined;
}

/** What commands and rounds work with. */
export interface Context {
  readonly replica: Replica;
  readonly entries: ChangeProtocol;
  readonly cases: ChangeProtocol;
  readonly log: EventLog;
  readonly keyValues: KeyValues;
  /** What this replica has seen change. */
  readonly changes: Pick<ChangeLog, "count" | "since">;
  /** Which cases concern whom. */
  readonly caseIndex: CaseIndex;
  readonly people: People;
  /** Asks the list itself whether an entry's item is gone. */
  readonly isEntryGone: (no: EntryNo) => Promise<boolean>;
  /** Asks the list itself whether the item of a case's chain is gone. */
  readonly isCaseGone: (chain: string) => Promise<boolean>;
  readonly settings: Settings;
  /** Whether the city has drawn this case for a check. */
  readonly isDrawn: (caseKey: string) => boolean;
  readonly withLock: WithLock;
  /** Business time. */
  readonly now: Now;
  /** Real time: what claims and retries are measured in, however far business time is moved. */
  readonly realNow: Now;
  /** Names this process in claims. */
  readonly instance: string;
  /** Brings memory up to the state of the four lists. */
  readonly sync: () => Promise<void>;
  /** Brings entries and cases up to date for whom memory refuses; a look that many share. */
  readonly look: () => Promise<void>;
  /** Asks for a round soon. */
  readonly wake: () => void;
}
