import { responsiblePersons } from "#domain/entry/entry.ts";
import { isOfMessages } from "#domain/messages/bundles.ts";
import type { MessageKind } from "#domain/messages/kinds.ts";
import { isQuestion, messageKindOf } from "#domain/messages/messageId.ts";
import { addDays, type Day } from "#domain/time/day.ts";
import type { Context } from "#register/memory/context.ts";
import type { Scope } from "#register/memory/scope.ts";
import { absentUntil } from "#register/people/absence.ts";
import { accountOf } from "#register/people/accounts.ts";
import { dayAt } from "#register/store/clock.ts";
import type { StoredValue } from "#register/store/keyValues.ts";
import { findInTurns } from "#register/store/turns.ts";
import {
  type Bundle,
  type Deliver,
  isBundle,
  type Message,
  NEVER,
  releasesIn,
} from "./delivery.ts";
import {
  conversationKey,
  deliveryKey,
  deliverySubject,
  laterKey,
  messageValue,
  readDelivery,
  readMessage,
} from "./ledger.ts";

const CURRENT_AFTER_DAYS = 30;

export interface Copy {
  readonly stored: StoredValue;
  readonly message: Message;
}

/** The sent copies of cards, which always show today's state. */
export interface Copies {
  /** Those whose card would look different now. */
  stale(scope: Scope): Promise<readonly Copy[]>;
  /** Milliseconds until its update may leave. */
  wait(copy: Copy): number;
  update(copy: Copy): Promise<void>;
  /** Leaves it to a later round. */
  postpone(copy: Copy, wait: number): void;
  /** When updates that failed are tried again (real time). */
  retries(): Iterable<number>;
}

interface Days {
  readonly today: Day;
  /** What closed before is up to date already. */
  readonly longAgo: Day;
}

export function createCopies(context: Context, deliver: Deliver): Copies {
  const { keyValues, replica } = context;
  // Copies found current, by what their card depends on.
  const current = new Map<string, string>();
  const retries = new Map<string, { readonly at: number; readonly tries: number }>();

  return {
    stale(scope) {
      const today = dayAt(context.now());
      const longAgo = addDays(today, -CURRENT_AFTER_DAYS);
      return findInTurns(rowsIn(scope), (stored) => {
        const message = readMessage(stored);
        return message !== undefined && isStale(stored, message, { today, longAgo })
          ? [{ stored, message }]
          : [];
      });
    },
    wait: ({ message }) => deliver.updatingWait(message),
    update: ({ message, stored }) => updateOne(stored, message),
    postpone({ stored }, wait) {
      const tries = retries.get(stored.key)?.tries ?? 0;
      retries.set(stored.key, { at: context.realNow() + wait, tries });
    },
    retries: () => [...retries.values()].map(({ at }) => at),
  };

  /** A copy whose card might look different now. The morning's digest is brought up to date by whoever opens it; an answered hint stays as it is. */
  function isStale(stored: StoredValue, message: Message, { longAgo, today }: Days): boolean {
    if (message.state !== "sent" || message.activityId === null) return false;
    if (isBundle(message) ? !isKeptCurrent(message) : message.bundle !== null) return false;
    if ((retries.get(stored.key)?.at ?? 0) > context.realNow()) return false;
    if (!outlivesCase(message) && caseKeysOf(message).every((key) => closedBefore(key, longAgo))) {
      return false;
    }
    const fingerprint = fingerprintOf(message, today);
    if (current.get(stored.key) === fingerprint) return false;
    if (deliver.shown(message) !== message.shown) return true;
    current.set(stored.key, fingerprint);
    return false;
  }

  /** Every round of that time had the chance to bring the copies up to date; a start need not draw them all again. */
  function closedBefore(caseKey: string, day: Day): boolean {
    const closedOn = replica.case(caseKey)?.closedOn ?? null;
    return closedOn !== null && closedOn < day;
  }

  async function updateOne(stored: StoredValue, message: Message): Promise<void> {
    const fingerprint = fingerprintOf(message, dayAt(context.now()));
    const shown = deliver.shown(message);
    const tries = retries.get(stored.key)?.tries ?? 0;
    const outcome = await deliver.update({ ...message, attempts: tries });
    if (outcome.kind === "failed" || outcome.kind === "postponed") {
      const { kind, retryAfter } = outcome;
      const at = retryAfter === null ? NEVER : context.realNow() + retryAfter;
      retries.set(stored.key, { at, tries: kind === "failed" ? tries + 1 : tries });
      return;
    }
    const next =
      outcome.kind === "gone"
        ? { ...message, activityId: null, shown }
        : { ...message, shown: outcome.shown };
    retries.delete(stored.key);
    const written = await keyValues.replace(stored, messageValue(next));
    if (written.ok) current.set(stored.key, fingerprint);
    else await updateAgain(stored.key);
  }

  /** Another replica updated the copy at the same time: which of the two cards Teams shows now, nobody knows. */
  async function updateAgain(key: string): Promise<void> {
    const stored = await keyValues.fresh(key);
    const message = stored === undefined ? undefined : readMessage(stored);
    if (stored === undefined || message?.state !== "sent" || message.activityId === null) return;
    await updateOne(stored, message);
  }

  /** Everything a card depends on: its cases, their entries, who is asked for something, and the chats of those it is for. */
  function fingerprintOf(message: Message, today: Day): string {
    const { activityId, person, shown } = message;
    const cases = caseKeysOf(message).map((caseKey) => {
      const item = replica.caseItem(caseKey);
      const entryNo = item?.value.evaluationCase?.entryNo;
      const entry = entryNo === undefined ? undefined : replica.entry(entryNo);
      const later = keyValues.get(laterKey(caseKey, person.id))?.eTag;
      const statements = item?.value.evaluationCase?.statements ?? [];
      const asked = [
        ...(entry === undefined ? [] : responsiblePersons(entry)),
        ...statements.filter(({ outcome }) => outcome === null).map(({ askedOf }) => askedOf),
      ];
      const responsible = asked.flatMap(({ id }) => [
        keyValues.get(conversationKey(id))?.eTag,
        absentUntil(keyValues, id, today),
        accountOf(keyValues, id),
      ]);
      const copies = asksItsReader(message) ? otherCopies(message, caseKey) : [];
      return [item?.eTag, entry?.eTag, later, ...responsible, ...copies].join("|");
    });
    // What was taken out of a bundle has a card of its own.
    const rows = (isBundle(message) ? message.messages : []).map(
      ({ caseKey, messageId }) => keyValues.get(deliveryKey(caseKey, person.id, messageId))?.eTag,
    );
    const chat = keyValues.get(conversationKey(person.id))?.eTag;
    const released = releasesIn(message).map(({ no }) => replica.entry(no)?.eTag);
    return [...cases, ...rows, ...released, chat, activityId, shown].join("|");
  }

  /** What else was sent of the case to the same person: the newest copy asks, the others say where it goes on. */
  function otherCopies({ key, person }: Message, caseKey: string): readonly string[] {
    const own = `${deliverySubject(caseKey)}/${person.id.toLowerCase()}/`;
    return keyValues
      .ofSubject(deliverySubject(caseKey))
      .filter((stored) => stored.key !== key && stored.key.startsWith(own))
      .flatMap((stored) => {
        const bundle = readDelivery(stored)?.bundle ?? null;
        const sent = bundle === null || bundle === key ? undefined : keyValues.get(bundle);
        return [stored.eTag, sent?.eTag ?? ""];
      });
  }

  /** The rows whose cards may have changed, and those whose update is to be tried again. */
  function rowsIn(scope: Scope): readonly StoredValue[] {
    if (scope.all) return [...keyValues.ofKind("delivery"), ...keyValues.ofKind("parcel")];
    const cases = new Set([...scope.numbers].flatMap(replica.casesOf).map(({ key }) => key));
    const changed = [...cases].flatMap((key) => keyValues.ofSubject(deliverySubject(key)));
    const bundles = [...keyValues.ofKind("parcel")].filter((stored) => {
      const message = readMessage(stored);
      if (message === undefined) return false;
      if (releasesIn(message).some(({ no }) => scope.numbers.has(no))) return true;
      return caseKeysOf(message).some((key) => cases.has(key));
    });
    const again = [...retries.keys()].flatMap((key) => keyValues.get(key) ?? []);
    return [...new Set([...changed, ...bundles, ...again])];
  }
}

/** What a digest or an answered hint said stays as it is; what asks something shows what became of it. */
function isKeptCurrent({ kind }: Bundle): boolean {
  return isOfMessages(kind) || kind === "publication" || kind === "publications";
}

/** Whether what it tells may change after its case has closed. */
function outlivesCase(message: Message): boolean {
  if (releasesIn(message).length > 0) return true;
  const messages = isBundle(message) ? message.messages : [message];
  return messages.some(({ messageId }) => OUTLIVING.has(messageKindOf(messageId)));
}
const OUTLIVING: ReadonlySet<MessageKind> = new Set<MessageKind>([
  "suspended",
  "condition",
  "conditionReminder",
]);

function asksItsReader(message: Message): boolean {
  const messages = isBundle(message) ? message.messages : [message];
  return messages.some(({ messageId }) => isQuestion(messageId));
}

/** The cases that a message is about. */
export function caseKeysOf(message: Message): readonly string[] {
  return isBundle(message) ? message.messages.map(({ caseKey }) => caseKey) : [message.caseKey];
}
