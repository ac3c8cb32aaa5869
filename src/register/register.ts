import type {
  DecisionKey,
  Depth,
  EvaluationCase,
  IncidentReport,
} from "#domain/cases/evaluationCase.ts";
import type { StatementResult, StatementRole } from "#domain/cases/statement.ts";
import type { Entry, EntryNo, FieldValue } from "#domain/entry/entry.ts";
import type { FieldProblems } from "#domain/entry/intake.ts";
import type { AccountState } from "#domain/people/account.ts";
import type { FoundPerson, Person } from "#domain/people/person.ts";
import type { Result } from "#domain/result.ts";
import type { Day, Instant } from "#domain/time/day.ts";
import type { CardAnswer } from "#domain/triage/triage.ts";
import type { RiskClass, UpdateRhythm } from "#domain/vocabulary.ts";
import type { FiledIncident } from "#register/cases/causes/incident.ts";
import type { SignificantChange } from "#register/cases/causes/significantChange.ts";
import type { VersionReport } from "#register/entries/entryCommands.ts";
import type { Acting } from "#register/memory/actor.ts";
import type { ContactRole } from "#register/memory/context.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import type { CommandProblem } from "#register/memory/problems.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import type { Bundle, Conversation, Delivery, Message } from "#register/messages/delivery.ts";
import type { Digest } from "#register/messages/digest.ts";
import type { PressedMessage } from "#register/messages/pressedCopy.ts";
import type { AbsenceCommands } from "#register/people/absence.ts";
import type { ChainEvent } from "#register/store/events.ts";

/** The running register: reads from the replica, commands and rounds on the lists. */
export interface Register {
  readonly reads: RegisterReads;
  readonly commands: RegisterCommands;
}

export interface RegisterReads {
  entries(): readonly StoredEntry[];
  entry(no: EntryNo): StoredEntry | undefined;
  /** `<instance>.<n>`: grows with every change this replica has seen. */
  cursor(): string;
  /** The entries changed or removed since a cursor of this instance; undefined for any other cursor. */
  changesSince(cursor: string): { readonly changed: readonly EntryNo[] } | undefined;
  cases(): readonly CaseInEntry[];
  case(key: string): CaseInEntry | undefined;
  /** As `case`, after a look at the lists: another replica may have opened it just now. */
  caseAfresh(key: string): Promise<CaseInEntry | undefined>;
  casesOf(no: EntryNo): readonly EvaluationCase[];
  /** The platform a use case runs on. */
  platformOf(entry: Entry): StoredEntry | undefined;
  /** The use cases that run on a platform, in the order of their numbers. */
  entriesOn(platform: Entry): readonly StoredEntry[];
  /** A message in a bundle has come as far as its bundle. */
  deliveriesOf(caseKey: string): readonly Delivery[];
  /** Whether the case still asks for this message: what can be sent again. */
  isDue(delivery: Delivery): boolean;
  bundle(key: string): Bundle | undefined;
  /** As the list has it: another replica may have sent it just now. Undefined for what was not sent to this person. */
  messageAfresh(message: PressedMessage): Promise<Message | undefined>;
  /** As which contact of the city somebody is named in the settings. */
  contactRole(personId: string): ContactRole | undefined;
  /** What waits for a coordinator now. */
  digest(personId: string): Digest;
  conversation(personId: string): Conversation | undefined;
  /** The day this person wants to be reminded of the case, if they asked for one. */
  remindOn(caseKey: string, personId: string): Day | undefined;
  /** The last day this person is away; undefined where they are there. */
  absentUntil(personId: string): Day | undefined;
  /** What the directory said last about this person. */
  account(personId: string): AccountState;
  /** At most ten people of the directory by their name. Asks the directory. */
  findPeople(words: string): Promise<readonly FoundPerson[]>;
  /** Events of the entry and of its cases, oldest first. Reads the list. */
  history(no: EntryNo): Promise<readonly ChainEvent[]>;
  today(): Day;
  now(): Instant;
}

type Written<Value, Extra = never> = Promise<Result<Value, CommandProblem | Extra>>;

/** Every command re-reads what it changes, and answers a refusal as a value. Commands wake the round. */
export interface RegisterCommands extends AbsenceCommands {
  reportEntry(
    values: Readonly<Record<string, unknown>>,
    acting: Acting,
  ): Written<StoredEntry, { readonly fields: FieldProblems }>;
  editEntry(
    no: EntryNo,
    input: {
      readonly eTag: string;
      readonly values: Readonly<Record<string, unknown>>;
      readonly reason?: string | undefined;
      readonly correction?: boolean | undefined;
    },
    acting: Acting,
  ): Written<
    StoredEntry,
    | { readonly fields: FieldProblems }
    | { readonly changed: Readonly<Record<string, FieldValue | null>>; readonly eTag: string }
  >;
  reportVersion(
    no: EntryNo,
    report: VersionReport,
    acting: Acting,
  ): Written<StoredEntry, { readonly fields: FieldProblems }>;
  /** Anybody may. The same report (by its id) sent again is the same incident. */
  reportIncident(no: EntryNo, report: IncidentReport, acting: Acting): Written<FiledIncident>;
  /** A significant change, told at once by who answers for the entry. The same report (by its id) sent again counts once. */
  reportSignificantChange(
    no: EntryNo,
    report: SignificantChange,
    acting: Acting,
  ): Written<CaseInEntry>;
  answerCase(
    caseKey: string,
    input: { readonly targetRevision: number; readonly answer: CardAnswer },
    acting: Acting,
  ): Written<CaseInEntry>;
  answerQuery(caseKey: string, text: string, acting: Acting): Written<CaseInEntry>;
  reportNotMine(
    caseKey: string,
    input: { readonly targetRevision: number; readonly personId?: string | undefined },
    acting: Acting,
  ): Written<CaseInEntry>;
  /** Only the person who was named may: they become responsible in the place of who named them. */
  acceptHandover(caseKey: string, acting: Acting): Written<CaseInEntry>;
  declineHandover(caseKey: string, acting: Acting): Written<CaseInEntry>;
  /** Asks the same person again on that day; changes nothing in the case. */
  remindLater(caseKey: string, on: Day, acting: Acting): Written<CaseInEntry>;
  decideCase(
    caseKey: string,
    input: {
      readonly revision: number;
      readonly decision: DecisionKey;
      readonly reason: string;
      readonly riskClass?: RiskClass | undefined;
      readonly validUntil?: Day | undefined;
      readonly updateRhythm?: UpdateRhythm | undefined;
    },
    acting: Acting,
  ): Written<CaseInEntry>;
  askQuery(
    caseKey: string,
    input: { readonly revision: number; readonly text: string },
    acting: Acting,
  ): Written<CaseInEntry>;
  /** Without `depth` the coordinator confirms the answer before the period ends. */
  objectToAnswer(
    caseKey: string,
    input: {
      readonly revision: number;
      readonly depth?: Depth | undefined;
      readonly reason?: string | undefined;
    },
    acting: Acting,
  ): Written<CaseInEntry>;
  extendCase(
    caseKey: string,
    input: { readonly revision: number; readonly workingDays: number; readonly reason: string },
    acting: Acting,
  ): Written<CaseInEntry>;
  withdrawCase(
    caseKey: string,
    input: { readonly revision: number; readonly reason: string },
    acting: Acting,
  ): Written<CaseInEntry>;
  /** Takes the case, for oneself or another coordinator; null gives it back. */
  assignHandler(
    caseKey: string,
    input: { readonly revision: number; readonly personId: string | null },
    acting: Acting,
  ): Written<CaseInEntry>;
  reassign(
    caseKey: string,
    input: {
      readonly revision: number;
      readonly owner: Person;
      readonly deputy?: Person | undefined;
      readonly reason: string;
    },
    acting: Acting,
  ): Written<CaseInEntry>;
  /** Confirms a proposed suspension, which then takes the application out of use, or declines it. */
  settleSuspension(
    caseKey: string,
    input: { readonly revision: number; readonly confirm: boolean; readonly reason: string },
    acting: Acting,
  ): Written<CaseInEntry>;
  raiseToFull(
    caseKey: string,
    input: { readonly revision: number; readonly reason: string },
    acting: Acting,
  ): Written<CaseInEntry>;
  /** Writes the coordinators' own note; an empty one takes it away. */
  noteCase(
    caseKey: string,
    input: { readonly revision: number; readonly note: string },
    acting: Acting,
  ): Written<CaseInEntry>;
  /** Asks one of the city's contacts for a statement. */
  requestStatement(
    caseKey: string,
    input: {
      readonly revision: number;
      readonly role: StatementRole;
      readonly personId: string;
      readonly question: string;
      readonly required: boolean;
    },
    acting: Acting,
  ): Written<CaseInEntry>;
  giveStatement(
    caseKey: string,
    input: { readonly id: number; readonly result: StatementResult; readonly text: string },
    acting: Acting,
  ): Written<CaseInEntry>;
  cancelStatement(
    caseKey: string,
    input: { readonly revision: number; readonly id: number; readonly reason: string },
    acting: Acting,
  ): Written<CaseInEntry>;
  /** Makes the messages of the case that could not reach this person due again at once. */
  resend(caseKey: string, personId: string, acting: Acting): Written<CaseInEntry>;
  rememberConversation(conversation: Conversation): Promise<void>;
  forgetConversation(personId: string): Promise<void>;
  /** The messages about these cases leave the bundle and come as cards of their own; answers how many. */
  separate(bundle: Bundle, caseKeys: readonly string[]): Promise<number>;
  /** The copy that was pressed becomes the known one of its delivery. */
  adoptCopy(
    message: PressedMessage,
    copy: { readonly conversationId: string; readonly activityId: string },
  ): Promise<void>;
}
