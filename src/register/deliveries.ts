import type { EntryNo } from "#domain/entry.ts";
import { gatheredAs } from "#domain/messageStep.ts";
import { recheckAccounts } from "./accountChecks.ts";
import { dayAt } from "./clock.ts";
import type { Context } from "./context.ts";
import { caseKeysOf, createCopies } from "./copies.ts";
import { type Deliver, type Delivery, isParcel, NEVER, type Parcel } from "./delivery.ts";
import { digestPlans } from "./digest.ts";
import { expiredRows } from "./expiredRows.ts";
import { inParallel } from "./inParallel.ts";
import type { StoredValue } from "./keyValues.ts";
import type { IsOurs } from "./lease.ts";
import { conversationKey, deliveryKey, messageValue, readDelivery } from "./ledger.ts";
import { afterSend, claimedBy, createRowReader } from "./messageRows.ts";
import { type ParcelPlan, planParcels } from "./parcelPlan.ts";
import { sendParcel } from "./parcels.ts";
import type { Scope } from "./scope.ts";
import { freshCase } from "./settling.ts";
import { allMessages, messagesOf, type Wanted } from "./wantedMessages.ts";
import { isWorkingTime } from "./workingHours.ts";

/** Well under Teams' 50 requests a second for an app in a tenant. */
const AT_ONCE = 8;

export interface Deliveries {
  /**
   * Sends what is due and brings sent copies up to date, as far as it is ours to do.
   * Returns when the next retry is due (real time), if any.
   */
  run(scope: Scope, isOurs: IsOurs): Promise<number | undefined>;
}

export function createDeliveries(context: Context, deliver: Deliver): Deliveries {
  const { keyValues, replica } = context;
  const messageIn = createRowReader();
  const copies = createCopies(context, deliver, messageIn);

  /** New: no row yet. Due: its own card failed, or the claim has expired. Undefined where it is out or under way. */
  function sendability(want: Wanted): "new" | "due" | undefined {
    const stored = keyValues.get(deliveryKey(want.caseKey, want.person.id, want.step));
    if (stored === undefined) return "new";
    const delivery = messageIn(stored);
    if (delivery === undefined || isParcel(delivery)) return undefined;
    // It comes with its parcel; only where somebody deleted that, it goes alone.
    if (delivery.parcel !== null && keyValues.get(delivery.parcel) !== undefined) return undefined;
    return delivery.state !== "sent" && delivery.expires <= context.realNow() ? "due" : undefined;
  }

  /** Claims the message; undefined where somebody else sends it, it was sent, or it must wait. */
  async function claim(want: Wanted): Promise<StoredValue | undefined> {
    const key = deliveryKey(want.caseKey, want.person.id, want.step);
    const stored = keyValues.get(key);
    const known = readDelivery(stored);
    const now = context.realNow();
    const next: Omit<Delivery, "key"> = {
      ...want,
      ...claimedBy(context.instance, now, known?.attempts ?? 0),
      parcel: null,
    };
    if (stored === undefined) {
      const claimed = await keyValues.claim(key, next);
      return claimed.ok ? claimed.value : undefined;
    }
    if (known === undefined || known.state === "sent" || known.expires > now) return undefined;
    const taken = await keyValues.replace(stored, next);
    return taken.ok ? taken.value : undefined;
  }

  async function sendOne(want: Wanted): Promise<void> {
    const claimed = await claim(want);
    const delivery = readDelivery(claimed);
    if (claimed === undefined || delivery === undefined) return;
    if (!(await isStillWanted(want))) {
      await keyValues.remove(claimed);
      return;
    }
    const outcome = await watched.send(delivery);
    const after = afterSend(delivery, outcome, {
      realNow: context.realNow(),
      today: dayAt(context.now()),
    });
    await keyValues.replace(claimed, messageValue(after));
  }

  /** Who blocked the bot is not written to again until they act. */
  const watched: Deliver = {
    ...deliver,
    async send(message) {
      const outcome = await deliver.send(message);
      if (outcome.kind === "failed" && outcome.reason === "blocked") {
        const stored = await keyValues.fresh(conversationKey(message.person.id));
        if (stored !== undefined) await keyValues.remove(stored);
      }
      // Nobody comes back by themselves who has left.
      if (outcome.kind === "failed" && outcome.retryAfter === null) {
        await recheckAccounts(context, [message.person.id]);
      }
      return outcome;
    },
  };

  /** Memory may lag behind an answer given on another replica: the list decides. */
  async function isStillWanted(want: Wanted): Promise<boolean> {
    const evaluationCase = (await freshCase(context, want.caseKey))?.kept.evaluationCase;
    const entry = evaluationCase && replica.entry(evaluationCase.entryNo);
    if (evaluationCase === undefined || entry === undefined) return false;
    return messagesOf(context, evaluationCase, entry).some(
      ({ person, step }) => person.id === want.person.id && step === want.step,
    );
  }

  async function sendAll(scope: Scope, isOurs: IsOurs, wanted: readonly Wanted[]): Promise<void> {
    const now = context.now();
    const today = dayAt(now);
    const isOpen = isWorkingTime(now, context.settings.closingDays);
    const sendable = wanted.map((want) => ({ want, is: sendability(want) }));
    const packed = packedKeys();
    const fresh = sendable.flatMap(({ is, want }) =>
      is === "new" &&
      (isOpen || gatheredAs(want.step) === undefined) &&
      !packed.has(deliveryKey(want.caseKey, want.person.id, want.step))
        ? [want]
        : [],
    );
    const due = sendable.flatMap(({ is, want }) => (is === "due" ? [want] : []));
    const plan = planParcels(fresh, today);
    const single = [...due, ...plan.single];
    if (await isOurs(single.map(({ caseKey }) => entryOf(caseKey)))) {
      await inParallel(single, AT_ONCE, sendOne);
    }
    const parcels = [
      ...plan.parcels.filter(({ key }) => keyValues.get(key) === undefined),
      ...(scope.all && isOpen ? digestPlans(context) : []),
      ...unfinishedParcels().filter(({ kind }) => isOpen || kind === "requests"),
    ];
    if (await isOurs(parcels.map(({ parts }) => entryOf(parts[0]?.caseKey ?? "")))) {
      await inParallel(parcels, AT_ONCE, (parcel) => sendParcel(context, watched, parcel));
    }
  }

  function unsentParcels(): readonly Parcel[] {
    return [...keyValues.ofKind("parcel")].flatMap((stored) => {
      const parcel = messageIn(stored);
      return parcel !== undefined && isParcel(parcel) && parcel.state !== "sent" ? [parcel] : [];
    });
  }

  /** What somebody is putting into a parcel, or was when they died: it goes out with it. */
  function packedKeys(): ReadonlySet<string> {
    return new Set(
      unsentParcels().flatMap(({ parts, person }) =>
        parts.map(({ caseKey, step }) => deliveryKey(caseKey, person.id, step)),
      ),
    );
  }

  /** Parcels whose holder died or was told to wait. */
  function unfinishedParcels(): readonly ParcelPlan[] {
    const now = context.realNow();
    return unsentParcels().filter(({ expires }) => expires <= now);
  }

  return {
    async run(scope, isOurs) {
      const everyWanted = allMessages(context);
      await sendAll(scope, isOurs, everyWanted);
      const stale = copies.stale(scope);
      if (await isOurs(stale.map(({ message }) => entryOf(caseKeysOf(message)[0] ?? "")))) {
        await inParallel(stale, AT_ONCE, copies.update);
      }
      const abandoned = abandonedRows(everyWanted);
      if (await isOurs(abandoned.map(({ key }) => entryOf(key.split("/")[1] ?? "")))) {
        await inParallel(abandoned, AT_ONCE, giveUp);
      }
      const expired = scope.all ? expiredRows(context) : [];
      if (await isOurs(expired.map(() => undefined))) await keyValues.removeMany(expired);
      return nextRetry();
    },
  };

  function entryOf(caseKey: string): EntryNo | undefined {
    return replica.case(caseKey)?.evaluationCase.entryNo;
  }

  /** Not known to be sent, and the question was answered or has moved on: there is nothing to try again. */
  function abandonedRows(everyWanted: readonly Wanted[]): readonly StoredValue[] {
    const wantedKeys = new Set(
      everyWanted.map(({ caseKey, person, step }) => deliveryKey(caseKey, person.id, step)),
    );
    return [...keyValues.ofKind("delivery")].filter((stored) => {
      const delivery = messageIn(stored);
      if (delivery === undefined || isParcel(delivery) || delivery.state === "sent") return false;
      if (delivery.parcel !== null && keyValues.get(delivery.parcel) !== undefined) return false;
      return delivery.expires <= context.realNow() && !wantedKeys.has(stored.key);
    });
  }

  /** The row stays: whoever died may have sent the message, and its copy becomes known when it is pressed. */
  async function giveUp(stored: StoredValue): Promise<void> {
    const delivery = readDelivery(stored);
    if (delivery === undefined) return;
    const { reason } = delivery;
    const given = { ...delivery, state: "failed", reason: reason ?? "unavailable" } as const;
    await keyValues.replace(stored, messageValue({ ...given, expires: NEVER }));
  }

  function nextRetry(): number | undefined {
    const now = context.realNow();
    let next = NEVER;
    // What could be tried by now was tried, or nobody wants it any more.
    const consider = (time: number): void => {
      if (time > now) next = Math.min(next, time);
    };
    for (const kind of ["delivery", "parcel"]) {
      for (const stored of keyValues.ofKind(kind)) {
        const message = messageIn(stored);
        if (message !== undefined && message.state !== "sent") consider(message.expires);
      }
    }
    for (const time of copies.retries()) consider(time);
    return next === NEVER ? undefined : next;
  }
}
