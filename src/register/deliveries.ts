import { addDays, addMonths } from "#domain/day.ts";
import { type EntryNo, responsiblePersons } from "#domain/entry.ts";
import { dayAt } from "./clock.ts";
import type { Context } from "./context.ts";
import { type Deliver, type Delivery, NEVER, type SendOutcome } from "./delivery.ts";
import { inParallel } from "./inParallel.ts";
import type { StoredValue } from "./keyValues.ts";
import type { IsOurs } from "./lease.ts";
import {
  conversationKey,
  deliveryKey,
  deliverySubject,
  deliveryValue,
  laterKey,
  readDelivery,
} from "./ledger.ts";
import type { Scope } from "./scope.ts";
import { freshCase } from "./settling.ts";
import { allMessages, messagesOf, type Wanted } from "./wantedMessages.ts";

/** Nobody else takes a claim over before this; a send that takes longer was given up by its client (10 s). */
const CLAIM_MS = 60_000;
const MAX_ATTEMPTS = 20;
const KEPT_MONTHS = 6;
const CURRENT_AFTER_DAYS = 30;
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
  // Copies found current, by what their card depends on.
  const current = new Map<string, string>();
  const retryAt = new Map<string, number>();
  // A row is parsed once; a changed row is another object.
  const parsedRows = new WeakMap<StoredValue, Delivery | null>();

  function deliveryIn(stored: StoredValue): Delivery | null {
    const known = parsedRows.get(stored);
    if (known !== undefined) return known;
    const delivery = readDelivery(stored) ?? null;
    parsedRows.set(stored, delivery);
    return delivery;
  }

  /** Not sent yet, and nobody's claim is still valid, as far as memory knows. */
  function isSendable(want: Wanted): boolean {
    const stored = keyValues.get(deliveryKey(want.caseKey, want.person.id, want.step));
    if (stored === undefined) return true;
    const delivery = deliveryIn(stored);
    return delivery !== null && delivery.state !== "sent" && delivery.expires <= context.realNow();
  }

  /** Claims the message; undefined where somebody else sends it, it was sent, or it must wait. */
  async function claim(want: Wanted): Promise<StoredValue | undefined> {
    const key = deliveryKey(want.caseKey, want.person.id, want.step);
    const stored = keyValues.get(key);
    const delivery = stored === undefined ? undefined : readDelivery(stored);
    const now = context.realNow();
    const next: Omit<Delivery, "key"> = {
      ...want,
      state: "claimed",
      holder: context.instance,
      expires: now + CLAIM_MS,
      attempts: (delivery?.attempts ?? 0) + 1,
      conversationId: null,
      serviceUrl: null,
      activityId: null,
      shown: null,
      reason: null,
    };
    if (stored === undefined) {
      const claimed = await keyValues.claim(key, next);
      return claimed.ok ? claimed.value : undefined;
    }
    if (delivery === undefined || delivery.state === "sent" || delivery.expires > now)
      return undefined;
    const taken = await keyValues.replace(stored, next);
    return taken.ok ? taken.value : undefined;
  }

  async function sendOne(want: Wanted): Promise<void> {
    const claimed = await claim(want);
    const delivery = claimed === undefined ? undefined : readDelivery(claimed);
    if (claimed === undefined || delivery === undefined) return;
    if (!(await isStillWanted(want))) {
      await keyValues.remove(claimed);
      return;
    }
    const outcome = await deliver.send(delivery);
    if (outcome.kind === "failed" && outcome.reason === "blocked") {
      await forgetChat(want.person.id);
    }
    await keyValues.replace(claimed, deliveryValue(afterSend(delivery, outcome)));
  }

  /** Who blocked the bot is not written to again until they act. */
  async function forgetChat(personId: string): Promise<void> {
    const stored = await keyValues.fresh(conversationKey(personId));
    if (stored !== undefined) await keyValues.remove(stored);
  }

  /** Memory may lag behind an answer given on another replica: the list decides. */
  async function isStillWanted(want: Wanted): Promise<boolean> {
    const evaluationCase = (await freshCase(context, want.caseKey))?.kept.evaluationCase;
    const entry = evaluationCase && replica.entry(evaluationCase.entryNo);
    if (evaluationCase === undefined || entry === undefined) return false;
    return messagesOf(context, evaluationCase, entry).some(
      ({ person, step }) => person.id === want.person.id && step === want.step,
    );
  }

  function afterSend(delivery: Delivery, outcome: SendOutcome): Delivery {
    if (outcome.kind === "sent") {
      const { activityId, conversationId, serviceUrl, shown } = outcome;
      return {
        ...delivery,
        state: "sent",
        activityId,
        conversationId,
        serviceUrl,
        shown,
        expires: NEVER,
      };
    }
    const again = outcome.retryAfter !== null && delivery.attempts < MAX_ATTEMPTS;
    return {
      ...delivery,
      state: "failed",
      reason: outcome.reason,
      expires: again ? context.realNow() + (outcome.retryAfter ?? 0) : NEVER,
    };
  }

  /** A copy whose card might look different now. */
  function isStale(stored: StoredValue, delivery: Delivery): boolean {
    if (delivery.state !== "sent" || delivery.activityId === null) return false;
    if ((retryAt.get(stored.key) ?? 0) > context.realNow()) return false;
    if (closedLongAgo(delivery.caseKey)) return false;
    const stamp = stampOf(delivery);
    if (current.get(stored.key) === stamp) return false;
    if (deliver.shown(delivery) !== delivery.shown) return true;
    current.set(stored.key, stamp);
    return false;
  }

  /** Every round of that time had the chance to bring the copies up to date; a start need not draw them all again. */
  function closedLongAgo(caseKey: string): boolean {
    const closedOn = replica.case(caseKey)?.evaluationCase.closedOn ?? null;
    return closedOn !== null && closedOn < addDays(dayAt(context.now()), -CURRENT_AFTER_DAYS);
  }

  async function updateOne(stored: StoredValue, delivery: Delivery): Promise<void> {
    const stamp = stampOf(delivery);
    const shown = deliver.shown(delivery);
    const outcome = await deliver.update(delivery);
    if (outcome.kind === "failed") {
      retryAt.set(
        stored.key,
        outcome.retryAfter === null ? NEVER : context.realNow() + outcome.retryAfter,
      );
      return;
    }
    const next =
      outcome.kind === "gone"
        ? { ...delivery, activityId: null, shown }
        : { ...delivery, shown: outcome.shown };
    retryAt.delete(stored.key);
    await keyValues.replace(stored, deliveryValue(next));
    current.set(stored.key, stamp);
  }

  /** Everything a card depends on: the case, the entry, and the chats of those it is for. */
  function stampOf({ activityId, caseKey, person, shown }: Delivery): string {
    const held = replica.case(caseKey);
    const entry = held === undefined ? undefined : replica.entry(held.evaluationCase.entryNo);
    const chats = (entry === undefined ? [] : responsiblePersons(entry)).map(
      ({ id }) => keyValues.get(conversationKey(id))?.eTag,
    );
    const later = keyValues.get(laterKey(caseKey, person.id))?.eTag;
    return [held?.item.eTag, entry?.eTag, later, activityId, shown, ...chats].join("|");
  }

  return {
    async run(scope, isOurs) {
      const everyWanted = allMessages(context);
      const unsent = everyWanted.filter(isSendable);
      if (await isOurs(unsent.map(({ caseKey }) => entryOf(caseKey)))) {
        await inParallel(unsent, AT_ONCE, sendOne);
      }
      const stale = rowsIn(scope).flatMap((stored) => {
        const delivery = deliveryIn(stored);
        return delivery !== null && isStale(stored, delivery) ? [{ stored, delivery }] : [];
      });
      if (await isOurs(stale.map(({ delivery }) => entryOf(delivery.caseKey)))) {
        await inParallel(stale, AT_ONCE, ({ stored, delivery }) => updateOne(stored, delivery));
      }
      const abandoned = abandonedRows(everyWanted);
      if (await isOurs(abandoned.map(({ key }) => entryOf(key.split("/")[1] ?? "")))) {
        await inParallel(abandoned, AT_ONCE, giveUp);
      }
      const expired = scope.all ? expiredRows() : [];
      if (await isOurs(expired.map(() => undefined))) await keyValues.removeMany(expired);
      return nextRetry();
    },
  };

  function entryOf(caseKey: string): EntryNo | undefined {
    return replica.case(caseKey)?.evaluationCase.entryNo;
  }

  /** The rows whose cards may have changed, and those whose update is to be tried again. */
  function rowsIn(scope: Scope): readonly StoredValue[] {
    if (scope.all) return [...keyValues.ofKind("delivery")];
    const changed = [...scope.numbers]
      .flatMap(replica.casesOf)
      .flatMap(({ key }) => keyValues.ofSubject(deliverySubject(key)));
    const again = [...retryAt.keys()].flatMap((key) => keyValues.get(key) ?? []);
    return [...new Set([...changed, ...again])];
  }

  /** Not known to be sent, and the question was answered or has moved on: there is nothing to try again. */
  function abandonedRows(everyWanted: readonly Wanted[]): readonly StoredValue[] {
    const wantedKeys = new Set(
      everyWanted.map(({ caseKey, person, step }) => deliveryKey(caseKey, person.id, step)),
    );
    return [...keyValues.ofKind("delivery")].filter((stored) => {
      const delivery = deliveryIn(stored);
      if (delivery === null || delivery.state === "sent") return false;
      return delivery.expires <= context.realNow() && !wantedKeys.has(stored.key);
    });
  }

  /** The row stays: whoever died may have sent the message, and its copy becomes known when it is pressed. */
  async function giveUp(stored: StoredValue): Promise<void> {
    const delivery = deliveryIn(stored);
    if (delivery === null) return;
    const { reason } = delivery;
    const given = { ...delivery, state: "failed", reason: reason ?? "unavailable" } as const;
    await keyValues.replace(stored, deliveryValue({ ...given, expires: NEVER }));
  }

  /** Who got which card when is kept for half a year after the case has closed. */
  function expiredRows(): readonly StoredValue[] {
    const closedBefore = addMonths(dayAt(context.now()), -KEPT_MONTHS);
    const expired = replica
      .cases()
      .flatMap(({ evaluationCase: { closedOn, key } }) =>
        closedOn !== null && closedOn < closedBefore ? [key.toLowerCase()] : [],
      );
    return expired.flatMap((caseKey) => [
      ...keyValues.ofSubject(`delivery/${caseKey}`),
      ...keyValues.ofSubject(`later/${caseKey}`),
    ]);
  }

  function nextRetry(): number | undefined {
    const now = context.realNow();
    let next = NEVER;
    // What could be tried by now was tried, or nobody wants it any more.
    const consider = (time: number): void => {
      if (time > now) next = Math.min(next, time);
    };
    for (const stored of keyValues.ofKind("delivery")) {
      const delivery = deliveryIn(stored);
      if (delivery !== null && delivery.state !== "sent") consider(delivery.expires);
    }
    for (const time of retryAt.values()) consider(time);
    return next === NEVER ? undefined : next;
  }
}
