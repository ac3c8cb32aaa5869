import { isRunning } from "#domain/cases/evaluationCase.ts";
import { STATEMENT_ROLES } from "#domain/cases/statement.ts";
import { tasksOf } from "#domain/cases/tasks.ts";
import type { EntryNo } from "#domain/entry/entry.ts";
import { reviewerRoles } from "#domain/people/reviewer.ts";
import { CONTACT_ROLES, type ContactRole } from "#domain/settings/organisation.ts";
import { platformReads } from "#register/entries/entryPlatform.ts";
import type { EntrySearch } from "#register/entries/entrySearch.ts";
import { ownEntries } from "#register/entries/ownEntries.ts";
import { ownReleases } from "#register/entries/ownReleases.ts";
import { liftObstacles } from "#register/entries/suspendEntry.ts";
import { caseRecordType } from "#register/memory/caseRecord.ts";
import type { Context } from "#register/memory/context.ts";
import type { EntryIndex } from "#register/memory/entryIndex.ts";
import { entryChain } from "#register/memory/entryRecord.ts";
import { type CaseInEntry, findAfresh, findCase } from "#register/memory/findCase.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import { publicationsToDecide } from "#register/memory/publicationIndex.ts";
import { publicationMoment } from "#register/memory/publicationMoment.ts";
import { deskCountsFor, digestFor } from "#register/messages/digest.ts";
import { onDeskOf, reachedIn } from "#register/messages/digestLines.ts";
import type { DueIndex } from "#register/messages/dueIndex.ts";
import { isDue, toldIfSuspended } from "#register/messages/dueMessages.ts";
import { hintOf } from "#register/messages/hintAnswers.ts";
import {
  conversationKey,
  laterKey,
  readBundle,
  readConversation,
  readLater,
} from "#register/messages/ledger.ts";
import { deliveriesOf } from "#register/messages/messageRows.ts";
import { messageAfresh } from "#register/messages/pressedCopy.ts";
import { canBeConfirmed } from "#register/messages/publicationCards.ts";
import { isNewcomer } from "#register/messages/welcome.ts";
import { absentUntil, plannedAbsence } from "#register/people/absence.ts";
import { accountOf } from "#register/people/accounts.ts";
import { followKey, followsOf, readFollow } from "#register/people/followRows.ts";
import type { RegisterReads } from "./register.ts";

export function registerReads(
  context: Context,
  dueIndex: DueIndex,
  { entryIndex, search }: { readonly entryIndex: EntryIndex; readonly search: EntrySearch },
): RegisterReads {
  const { caseIndex, changes, keyValues, log, people, replica, settings } = context;
  const today = () => momentOf(context).today;
  const isContact = (role: ContactRole, personId: string) =>
    settings().contacts[role].some(({ id }) => id === personId);
  function* runningCases(): Iterable<CaseInEntry> {
    caseIndex.settle();
    yield* runningCasesOf(caseIndex.pending());
  }
  function* runningCasesOf(numbers: Iterable<EntryNo>): Iterable<CaseInEntry> {
    for (const no of numbers) {
      const entry = replica.entry(no);
      if (entry === undefined) continue;
      for (const evaluationCase of replica.casesOf(no)) {
        if (isRunning(evaluationCase.state)) yield { entry, evaluationCase };
      }
    }
  }

  return {
    entries: replica.entries,
    entryCount: replica.entryCount,
    entry: replica.entry,
    ownEntries: (personId) => ownEntries(replica.entry, entryIndex, personId),
    changes,
    runningCases,
    case: (key) => findCase(context, key),
    caseAfresh: (key) => findAfresh(context, key),
    casesOf: replica.casesOf,
    caseIndex,
    async taskCount(personId) {
      await Promise.all([caseIndex.sync(), entryIndex.sync()]);
      const viewer = { person: { id: personId, name: "" }, roles: [] };
      const toConfirm = ownReleases(context, entryIndex, viewer).length;
      // A message of the chat names no roles: whom the city asks for statements holds theirs.
      const roles = STATEMENT_ROLES.filter((role) => isContact(role, personId));
      if (roles.length === 0) return caseIndex.taskCount(personId) + toConfirm;
      const reviewer = { ...viewer, roles: reviewerRoles(roles) };
      const { cases, handovers } = tasksOf(
        [...runningCasesOf(caseIndex.entriesOf(reviewer))],
        reviewer,
      );
      return cases.length + handovers.length + toConfirm;
    },
    ...platformReads(replica),
    ...search,
    entryIndex,
    settings,
    deliveriesOf: (caseKey) => deliveriesOf(keyValues, caseKey),
    isDue(delivery) {
      const found = findCase(context, delivery.caseKey);
      return found !== undefined && isDue(context, found.evaluationCase, delivery);
    },
    hintOf: (bundle) => hintOf(context, bundle),
    bundle: (key) => readBundle(keyValues.get(key)),
    messageAfresh: (message) => messageAfresh(context, message),
    contactRole: (personId) => CONTACT_ROLES.find((role) => isContact(role, personId)),
    digest: (personId) => digestFor(context, dueIndex, personId),
    deskFacts: (found) => onDeskOf(found, reachedIn(context, found)).facts,
    deskCounts: (personId) => deskCountsFor(context, dueIndex, personId),
    ownReleases: (viewer) => ownReleases(context, entryIndex, viewer),
    publicationsToDecide: (viewer) => publicationsToDecide(dueIndex.publications, viewer),
    canBeConfirmed: (entry) => canBeConfirmed(context, entry),
    syncDigests: dueIndex.sync,
    toldIfSuspended: (entry) => toldIfSuspended(context, entry),
    liftObstacles: (entry) => liftObstacles(context, entry),
    conversation: (personId) => readConversation(keyValues.get(conversationKey(personId))),
    isNewcomer: (personId) => isNewcomer(context, personId),
    remindOn: (caseKey, personId) => readLater(keyValues.get(laterKey(caseKey, personId))),
    followedBy: (personId) => followsOf(keyValues, personId).map(({ no }) => no),
    follows: (no, personId) => readFollow(keyValues.get(followKey(personId, no))) !== undefined,
    account: (personId) => accountOf(keyValues, personId),
    absentUntil: (personId) => absentUntil(keyValues, personId, today()),
    plannedAbsence: (personId) => plannedAbsence(keyValues, personId, today()),
    findPeople: people.search,
    history: (no) => log.readEntry(no),
    historyState: (no) =>
      [entryChain(no), ...replica.casesOf(no).map(({ key }) => caseRecordType.chainOfKey(key))]
        .map((chain) => log.last(chain)?.hash ?? "")
        .join(" "),
    today,
    now: () => momentOf(context).at,
    isRecorded(no) {
      const item = replica.entryItem(no);
      return item !== undefined && context.entries.isInSync(item);
    },
    publicationMoment: (no) => publicationMoment(context, no),
  };
}
