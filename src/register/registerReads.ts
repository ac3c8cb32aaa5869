import { isRunning } from "#domain/cases/evaluationCase.ts";
import type { EntrySearch } from "#register/entries/entrySearch.ts";
import { platformReads } from "#register/entries/entryPlatform.ts";
import { caseRecordType } from "#register/memory/caseRecord.ts";
import type { ChangeLog } from "#register/memory/changeLog.ts";
import { CONTACT_ROLES, type Context } from "#register/memory/context.ts";
import { entryChain } from "#register/memory/entryRecord.ts";
import { type CaseInEntry, findAfresh, findCase } from "#register/memory/findCase.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import { digestFor } from "#register/messages/digest.ts";
import { isDue } from "#register/messages/dueMessages.ts";
import {
  conversationKey,
  laterKey,
  readBundle,
  readConversation,
  readLater,
} from "#register/messages/ledger.ts";
import { deliveriesOf } from "#register/messages/messageRows.ts";
import { messageAfresh } from "#register/messages/pressedCopy.ts";
import { absentUntil } from "#register/people/absence.ts";
import { accountOf } from "#register/people/accounts.ts";
import type { RegisterReads } from "./register.ts";

export function registerReads(
  context: Context,
  changes: ChangeLog,
  search: EntrySearch,
): RegisterReads {
  const { keyValues, log, people, replica, settings } = context;
  const today = () => momentOf(context).today;
  function* runningCases(): Iterable<CaseInEntry> {
    for (const { key, state } of replica.cases()) {
      const found = isRunning(state) ? findCase(context, key) : undefined;
      if (found !== undefined) yield found;
    }
  }

  return {
    entries: replica.entries,
    entryCount: replica.entryCount,
    entry: replica.entry,
    changes,
    runningCases,
    case: (key) => findCase(context, key),
    caseAfresh: (key) => findAfresh(context, key),
    casesOf: replica.casesOf,
    ...platformReads(replica),
    ...search,
    deliveriesOf: (caseKey) => deliveriesOf(keyValues, caseKey),
    isDue(delivery) {
      const found = findCase(context, delivery.caseKey);
      return found !== undefined && isDue(context, found.evaluationCase, delivery);
    },
    bundle: (key) => readBundle(keyValues.get(key)),
    messageAfresh: (message) => messageAfresh(context, message),
    contactRole: (personId) =>
      CONTACT_ROLES.find((role) => settings.contacts[role].some(({ id }) => id === personId)),
    digest: (personId) => digestFor(context, personId),
    conversation: (personId) => readConversation(keyValues.get(conversationKey(personId))),
    remindOn: (caseKey, personId) => readLater(keyValues.get(laterKey(caseKey, personId))),
    account: (personId) => accountOf(keyValues, personId),
    absentUntil: (personId) => absentUntil(keyValues, personId, today()),
    findPeople: people.search,
    history: (no) => log.readEntry(no),
    historyState: (no) =>
      [entryChain(no), ...replica.casesOf(no).map(({ key }) => caseRecordType.chainOfKey(key))]
        .map((chain) => log.last(chain)?.hash ?? "")
        .join(" "),
    today,
    now: () => momentOf(context).at,
  };
}
