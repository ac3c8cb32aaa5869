import type { EntryNo } from "#domain/entry/entry.ts";
import { isImmediate, waitsForWorkingHours } from "#domain/messages/messageId.ts";
import type { Urgency } from "#domain/messages/messageRow.ts";
import { inSendingOrder, mostUrgent, urgencyOf } from "#domain/messages/urgency.ts";
import type { Day } from "#domain/time/day.ts";
import type { Context } from "#register/memory/context.ts";
import { freshCase } from "#register/memory/freshReads.ts";
import type { ClaimWork, Scope } from "#register/memory/scope.ts";
import { dayAt } from "#register/store/clock.ts";
import { inParallel } from "#register/store/inParallel.ts";
import type { StoredValue } from "#register/store/keyValues.ts";
import { findInTurns } from "#register/store/turns.ts";
import { type FreshMessage, planBundles } from "./bundlePlan.ts";
import { type Copy, caseKeysOf, createCopies } from "./copies.ts";
import { type Bundle, type BundledMessage, type Delivery, isBundle, NEVER } from "./delivery.ts";
import { digestPlans } from "./digest.ts";
import type { Sending } from "./dueIndex.ts";
import { type DueMessage, isDue } from "./dueMessages.ts";
import { dutyPlans } from "./dutyNotices.ts";
import { expiredRows } from "./expiredRows.ts";
import { followedPlans } from "./followed.ts";
import { hintAnswerPlans } from "./hintAnswers.ts";
import { inTurn, isNear } from "./inTurn.ts";
import { deliveryKey, messageValue, readDelivery, readMessage } from "./ledger.ts";
import { publicationPlans } from "./publicationCards.ts";
import { giveUpBundle, isPast, sendBundle } from "./sendBundle.ts";
import { claimRow, sendClaimed } from "./sendClaimed.ts";
import { claimedBy, givenUp, isWaiting, mayBeTried } from "./sending.ts";
import { welcomePlans } from "./welcome.ts";
import { isWorkingTime } from "./workingHours.ts";

const AT_ONCE = 8;

/** What can go out to one person now: a message, or several in one card. */
interface Sendable {
  readonly personId: string;
  readonly urgency: Urgency;
  readonly caseKey: string;
  readonly send: () => Promise<void>;
}

export interface Deliveries {
  /**
   * Sends what is due and brings sent copies up to date, as far as it is ours to do.
   * Returns when the next retry is due (real time), if any.
   */
  run(scope: Scope, claimWork: ClaimWork): Promise<number | undefined>;
}

export function createDeliveries(context: Context, sending: Sending): Deliveries {
  const { deliver, dueIndex } = sending;
  const { keyValues, replica } = context;
  const copies = createCopies(context, deliver);

  /** New: no row yet. Again: its own card failed, or the claim has expired. Undefined where it is out or under way. */
  function sendability(message: DueMessage): "new" | "again" | undefined {
    const stored = keyValues.get(keyOf(message));
    if (stored === undefined) return "new";
    const delivery = readMessage(stored);
    if (delivery === undefined || isBundle(delivery)) return undefined;
    if (comesInBundle(delivery)) return undefined;
    return mayBeTried(delivery, context.realNow()) ? "again" : undefined;
  }

  /** Only where somebody deleted its bundle it goes alone. */
  function comesInBundle({ bundle }: Delivery): boolean {
    return bundle !== null && keyValues.get(bundle) !== undefined;
  }

  /** Claims the message; undefined where somebody else sends it, it was sent, or it must wait. */
  async function claim(message: DueMessage): Promise<StoredValue | undefined> {
    const key = keyOf(message);
    const stored = keyValues.get(key);
    const known = readDelivery(stored);
    const now = context.realNow();
    const next: Omit<Delivery, "key"> = {
      ...message,
      ...claimedBy(context.instance, now, known?.attempts ?? 0),
      bundle: null,
    };
    const isOut = known === undefined || !mayBeTried(known, now);
    if (stored !== undefined && isOut) return undefined;
    return claimRow(keyValues, key, stored, next);
  }

  async function sendOne(message: DueMessage): Promise<void> {
    const claimed = await claim(message);
    const delivery = readDelivery(claimed);
    if (claimed === undefined || delivery === undefined) return;
    if (!(await isStillDue(message))) {
      // A holder before may have died after it was sent.
      if (delivery.attempts > 1) await keyValues.replace(claimed, messageValue(givenUp(delivery)));
      else await keyValues.remove(claimed);
      return;
    }
    await sendClaimed(context, deliver, claimed, delivery);
  }

  /** Memory may lag behind an answer given on another replica: the list decides. */
  async function isStillDue(message: DueMessage): Promise<boolean> {
    const fresh = await freshCase(context, message.caseKey);
    return fresh !== undefined && isDue(context, fresh.evaluationCase, message);
  }

  /** Sends by urgency, and says when what has to wait can go on. */
  async function sendAll(scope: Scope, claimWork: ClaimWork): Promise<number | undefined> {
    const today = dayAt(context.now());
    const past = unfinishedBundles().filter((bundle) => isPast(bundle, today));
    if (await claimWork(past.map(({ messages }) => entryOf(messages[0]?.caseKey ?? "")))) {
      await inParallel(past, AT_ONCE, (bundle) => giveUpBundle(context, bundle));
    }
    const inOrder = inSendingOrder(await sendables(scope, today));
    const waitOf = ({ personId }: Sendable) => deliver.sendingWait(personId);
    let again: number | undefined;
    // Whoever else sends the many, alarms need no lease.
    for (const some of [inOrder.filter(isAlarm), inOrder.filter((one) => !isAlarm(one))]) {
      const [near, far] = partition(some, (one) => isNear(waitOf(one)));
      for (const one of far) again = sooner(again, context.realNow() + waitOf(one));
      if (!(await claimWork(near.map(({ caseKey }) => entryOf(caseKey))))) continue;
      const turn = {
        now: context.realNow,
        chatOf: ({ personId }: Sendable) => personId.toLowerCase(),
        waitOf,
        work: ({ send }: Sendable) => send(),
      };
      again = sooner(again, await inTurn(near, turn));
    }
    return again;
  }

  async function sendables(scope: Scope, today: Day): Promise<readonly Sendable[]> {
    const isOpen = isWorkingTime(context.now(), context.settings().closingDays);
    const states = await findInTurns(dueIndex.unsent(), (message) => {
      const is = sendability(message);
      return is === undefined ? [] : [{ message, is }];
    });
    const bundled = bundledKeys();
    const fresh = states.flatMap(({ is, message }) =>
      is === "new" &&
      (isOpen || !waitsForWorkingHours(message.messageId)) &&
      !bundled.has(keyOf(message))
        ? [withUrgency(message)]
        : [],
    );
    const again = states.flatMap(({ is, message }) =>
      is === "again" ? [withUrgency(message)] : [],
    );
    const plan = planBundles(fresh, today);
    const unfinished = unfinishedBundles()
      .filter(({ kind }) => isOpen || isImmediate(kind))
      .filter((bundle) => !isPast(bundle, today))
      .map((bundle) => ({ ...bundle, urgency: mostUrgent(bundle.messages.map(urgencyOfMessage)) }));
    const bundles = [
      ...plan.bundles.filter(({ key }) => keyValues.get(key) === undefined),
      ...(scope.all && isOpen ? await digestPlans(context, dueIndex) : []),
      ...hintAnswerPlans(context),
      ...(await welcomePlans(context)),
      ...(await publicationPlans(context, dueIndex.publications, isOpen)),
      ...(isOpen ? await followedPlans(context, scope) : []),
      ...(isOpen && scope.all ? await dutyPlans(context) : []),
      ...unfinished,
    ];
    return [
      ...[...again, ...plan.single].map((message) => ({
        personId: message.person.id,
        urgency: message.urgency,
        caseKey: message.caseKey,
        send: () => sendOne(message),
      })),
      ...bundles.map((bundle) => ({
        personId: bundle.person.id,
        urgency: bundle.urgency,
        caseKey: bundle.messages[0]?.caseKey ?? "",
        send: () => sendBundle(context, sending, bundle),
      })),
    ];
  }

  const withUrgency = (message: DueMessage): FreshMessage => ({
    ...message,
    urgency: urgencyOfMessage(message),
  });

  function urgencyOfMessage({ caseKey, messageId }: BundledMessage): Urgency {
    return urgencyOf(messageId, replica.case(caseKey) ?? {});
  }

  function unsentBundles(): readonly Bundle[] {
    return [...keyValues.ofKind("parcel")].flatMap((stored) => {
      const bundle = readMessage(stored);
      return bundle !== undefined && isBundle(bundle) && bundle.state !== "sent" ? [bundle] : [];
    });
  }

  /** What somebody is putting into a bundle, or was when they died: it goes out with it. */
  function bundledKeys(): ReadonlySet<string> {
    return new Set(
      unsentBundles()
        .filter(({ state }) => state === "claimed")
        .flatMap(({ messages, person }) =>
          messages.map(({ caseKey, messageId }) => deliveryKey(caseKey, person.id, messageId)),
        ),
    );
  }

  /** Bundles whose holder died or was told to wait. */
  function unfinishedBundles(): readonly Bundle[] {
    const now = context.realNow();
    return unsentBundles().filter((bundle) => isWaiting(bundle, now));
  }

  return {
    async run(scope, claimWork) {
      await (scope.all ? dueIndex.renew() : dueIndex.sync());
      const sendingAgain = await sendAll(scope, claimWork);
      const stale = await copies.stale(scope);
      if (await claimWork(stale.map(({ message }) => entryOf(caseKeysOf(message)[0] ?? "")))) {
        const { postpone, update, wait } = copies;
        const chatOf = ({ message }: Copy) => message.conversationId ?? message.key;
        const turn = { now: context.realNow, chatOf, waitOf: wait, work: update, postpone };
        await inTurn(stale, turn);
      }
      const unsent = await unsentRows();
      const abandoned = abandonedRows(unsent);
      if (await claimWork(abandoned.map(({ message }) => entryOf(message.caseKey)))) {
        await inParallel(abandoned, AT_ONCE, async ({ message, stored }) => {
          await keyValues.replace(stored, messageValue(givenUp(message)));
        });
      }
      const expired = scope.all ? await expiredRows(context) : [];
      if (await claimWork(expired.map(() => undefined))) await keyValues.removeMany(expired);
      return sooner(sendingAgain, nextRetry(unsent));
    },
  };

  function entryOf(caseKey: string): EntryNo | undefined {
    return replica.case(caseKey)?.entryNo;
  }

  /** Messages of their own that are not known to be sent; those in a bundle come with it. */
  function unsentRows(): Promise<readonly UnsentRow[]> {
    return findInTurns(keyValues.ofKind("delivery"), (stored) => {
      const message = readMessage(stored);
      if (message === undefined || isBundle(message) || message.state === "sent") return [];
      return comesInBundle(message) ? [] : [{ stored, message }];
    });
  }

  /** The question was answered or has moved on: there is nothing to try again. */
  function abandonedRows(unsent: readonly UnsentRow[]): readonly UnsentRow[] {
    const over = unsent.filter(({ message }) => message.expires <= context.realNow());
    if (over.length === 0) return [];
    const dueKeys = new Set([...dueIndex.messages()].map(keyOf));
    return over.filter(({ stored }) => !dueKeys.has(stored.key));
  }

  /** What could be tried by now was tried, or it is not due any more. */
  function nextRetry(unsent: readonly UnsentRow[]): number | undefined {
    const now = context.realNow();
    const times = [
      ...unsent.map(({ message }) => message.expires),
      ...unsentBundles().map(({ expires }) => expires),
      ...copies.retries(),
    ];
    const next = times.reduce(
      (soonest, time) => (time > now ? Math.min(soonest, time) : soonest),
      NEVER,
    );
    return next === NEVER ? undefined : next;
  }
}

const isAlarm = ({ urgency }: Sendable): boolean => urgency === "alarm";

function partition<Item>(
  items: readonly Item[],
  isFirst: (item: Item) => boolean,
): readonly [readonly Item[], readonly Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

function sooner(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}

function keyOf({ caseKey, messageId, person }: DueMessage): string {
  return deliveryKey(caseKey, person.id, messageId);
}

interface UnsentRow {
  readonly stored: StoredValue;
  readonly message: Delivery;
}
