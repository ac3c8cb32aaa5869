import type { DeskFacts } from "#domain/cases/desk.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { EntryNo } from "#domain/entry/entry.ts";
import type { OperationProblem } from "#domain/entry/operationProblem.ts";
import type { OwnEntries } from "#domain/entry/quickFilter.ts";
import type { UsedAgainAs } from "#domain/entry/suspension.ts";
import type { Hint } from "#domain/hints/hint.ts";
import type { ToldPerson } from "#domain/messages/suspendedMessages.ts";
import type { Absence } from "#domain/people/absence.ts";
import type { AccountState } from "#domain/people/account.ts";
import type { FoundPerson } from "#domain/people/person.ts";
import type { Viewer } from "#domain/people/roles.ts";
import type { PublicationMoment } from "#domain/publication/publicationState.ts";
import type { ContactRole } from "#domain/settings/organisation.ts";
import type { Settings } from "#domain/settings/settings.ts";
import type { Day, Instant } from "#domain/time/day.ts";
import type { CauseCommands } from "#register/cases/causes/causes.ts";
import type { CaseCommands } from "#register/cases/commands/caseCommands.ts";
import type { EntryCommands } from "#register/cases/commands/entryCommands.ts";
import type { PlatformReads } from "#register/entries/entryPlatform.ts";
import type { EntrySearch } from "#register/entries/entrySearch.ts";
import type { PublicationCommands } from "#register/entries/publicationCommands.ts";
import type { CaseIndex } from "#register/memory/caseIndex.ts";
import type { ChangeLog } from "#register/memory/changeLog.ts";
import type { EntryIndex } from "#register/memory/entryIndex.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import type { PublicationWait } from "#register/memory/publicationIndex.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import type { Bundle, Conversation, Delivery, Message } from "#register/messages/delivery.ts";
import type { DeskCounts, Digest } from "#register/messages/digest.ts";
import type { MessageCommands } from "#register/messages/messageCommands.ts";
import type { PressedMessage } from "#register/messages/pressedCopy.ts";
import type { AbsenceCommands } from "#register/people/absence.ts";
import type { FollowCommands } from "#register/people/follows.ts";
import type { ChainEvent } from "#register/store/events.ts";

/** The running register: reads from the replica, commands and rounds on the lists. */
export interface Register {
  readonly reads: RegisterReads;
  readonly commands: RegisterCommands;
}

export interface RegisterReads extends PlatformReads, EntrySearch {
  /** One by one: who looks at all of them pauses in between. */
  entries(): Iterable<StoredEntry>;
  entryCount(): number;
  entry(no: EntryNo): StoredEntry | undefined;
  ownEntries(personId: string): Promise<OwnEntries>;
  /** What this replica has seen change. */
  readonly changes: Pick<ChangeLog, "count" | "since">;
  runningCases(): Iterable<CaseInEntry>;
  case(key: string): CaseInEntry | undefined;
  /** As `case`, after a look at the lists: another replica may have opened it just now. */
  caseAfresh(key: string): Promise<CaseInEntry | undefined>;
  casesOf(no: EntryNo): readonly EvaluationCase[];
  readonly caseIndex: CaseIndex;
  readonly entryIndex: EntryIndex;
  /** How many tasks "Meine Aufgaben" shows this person. The chat carries no roles: a reviewer's count is what they were asked by name. */
  taskCount(personId: string): Promise<number>;
  /** A message in a bundle has come as far as its bundle. */
  deliveriesOf(caseKey: string): readonly Delivery[];
  /** Whether the case still asks for this message: what can be sent again. */
  isDue(delivery: Delivery): boolean;
  bundle(key: string): Bundle | undefined;
  /** As the list has it: another replica may have sent it just now. Undefined for what was not sent to this person. */
  messageAfresh(message: PressedMessage): Promise<Message | undefined>;
  /** What the city has set, as of now. */
  settings(): Settings;
  /** As which contact of the city somebody is named in the settings. */
  contactRole(personId: string): ContactRole | undefined;
  /** What waits for a coordinator now. */
  digest(personId: string): Digest;
  /** What the place of a running case on the desk depends on, now. */
  deskFacts(found: CaseInEntry): DeskFacts;
  /** How much of the desk waits for a coordinator, as of the last `syncDigests`. */
  deskCounts(personId: string): DeskCounts;
  /** What waits on its way into the public register for a coordinator, as of the last `syncDigests`, in the order of the desk. */
  publicationsToDecide(viewer: Viewer): readonly PublicationWait[];
  /** Whether owner or deputy can be asked today to confirm what is released of it: neither away nor gone. */
  canBeConfirmed(entry: StoredEntry): boolean;
  /** What this person has to confirm before everybody sees it; the entry index must be up to date. */
  ownReleases(viewer: Viewer): readonly StoredEntry[];
  /** Before a digest is asked for, by whoever can wait: looks in turns at what has moved. */
  syncDigests(): Promise<void>;
  /** The hint whose closing a message tells of; undefined where it is gone. */
  hintOf(bundle: Pick<Bundle, "key">): Hint | undefined;
  conversation(personId: string): Conversation | undefined;
  /** Whoever is welcomed in their own chat with what is just heard of them. */
  isNewcomer(personId: string): boolean;
  /** Who is told once this application is suspended. */
  toldIfSuspended(entry: StoredEntry): readonly ToldPerson[];
  /** Why this suspended application may not go back into use. Reads the lists. */
  liftObstacles(
    entry: StoredEntry,
  ): Promise<ReadonlyMap<UsedAgainAs, OperationProblem | undefined>>;
  /** The day this person wants to be reminded of the case, if they asked for one. */
  remindOn(caseKey: string, personId: string): Day | undefined;
  /** The last day this person is away; undefined where they are there. */
  absentUntil(personId: string): Day | undefined;
  /** What this person follows; nobody else is told. */
  followedBy(personId: string): readonly EntryNo[];
  follows(no: EntryNo, personId: string): boolean;
  plannedAbsence(personId: string): Absence | undefined;
  /** What the directory said last about this person. */
  account(personId: string): AccountState;
  /** At most ten people of the directory by their name. Asks the directory. */
  findPeople(words: string): Promise<readonly FoundPerson[]>;
  /** Tells one state of an entry's history from another, as far as memory knows it. */
  historyState(no: EntryNo): string;
  /** Events of the entry and of its cases, oldest first. Reads the list. */
  history(no: EntryNo): Promise<readonly ChainEvent[]>;
  today(): Day;
  now(): Instant;
  /** Whether the entry's last change is in the log: an edit in SharePoint that nobody has looked at yet is not. */
  isRecorded(no: EntryNo): boolean;
  /** What the state of an entry's publication depends on, now. */
  publicationMoment(no: EntryNo): PublicationMoment;
}

/** Every command re-reads what it changes, and answers a refusal as a value. Commands wake the round. */
export type RegisterCommands = EntryCommands &
  PublicationCommands &
  CaseCommands &
  CauseCommands &
  MessageCommands &
  AbsenceCommands &
  FollowCommands;
