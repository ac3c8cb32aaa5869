import type { BundleKind } from "#domain/messages/bundles.ts";
import { isImmediate } from "#domain/messages/messageId.ts";
import type { Day } from "#domain/time/day.ts";
import type { Context } from "#register/memory/context.ts";
import { inParallel } from "#register/store/inParallel.ts";
import type { StoredValue } from "#register/store/keyValues.ts";
import type { BundlePlan } from "./bundlePlan.ts";
import type { Bundle, BundledMessage, Delivery } from "./delivery.ts";
import { sendDigest } from "./digest.ts";
import type { Sending } from "./dueIndex.ts";
import { isDue } from "./dueMessages.ts";
import { sendDuties } from "./dutyNotices.ts";
import { sendFollowed } from "./followed.ts";
import { isHintAnswerDue } from "./hintAnswers.ts";
import { deliveryKey, messageValue, readBundle, readDelivery } from "./ledger.ts";
import { isPublicationDue } from "./publicationCards.ts";
import { claimRow, sendClaimed } from "./sendClaimed.ts";
import { claimedBy, givenUp, isWaiting } from "./sending.ts";
import { isWelcomeDue } from "./welcome.ts";

const AT_ONCE = 4;

/** Whether what a bundle without messages tells or asks is still so. */
const ASKED_AGAIN: {
  readonly [Kind in BundleKind]?: (context: Context, bundle: Bundle) => boolean | Promise<boolean>;
} = {
  welcome: (context, { person }) => isWelcomeDue(context, person),
  hintAnswered: isHintAnswerDue,
  publication: isPublicationDue,
  publications: isPublicationDue,
};

/**
 * Sends several messages as one card. The bundle is claimed first, then each of its messages under the message's own
 * key, so that none goes out twice, alone or in another bundle; whoever dies in between is finished by the next round.
 */
export async function sendBundle(
  context: Context,
  sending: Sending,
  plan: BundlePlan,
): Promise<void> {
  const { deliver } = sending;
  const claimed = await claimBundle(context, plan);
  const bundle = readBundle(claimed);
  if (claimed === undefined || bundle === undefined) return;
  if (bundle.kind === "digest") return sendDigest(context, sending, claimed, bundle);
  const isStillAsked = ASKED_AGAIN[bundle.kind];
  if (isStillAsked !== undefined) {
    if (await isStillAsked(context, bundle)) await sendClaimed(context, deliver, claimed, bundle);
    // A holder before may have died after it was sent.
    else if (bundle.attempts > 1) {
      await context.keyValues.replace(claimed, messageValue(givenUp(bundle)));
    }
    // Whoever is away now is asked when they are back.
    else await context.keyValues.remove(claimed);
    return;
  }
  if (bundle.kind === "followed") return sendFollowed(context, deliver, claimed, bundle);
  if (bundle.kind === "duties") return sendDuties(context, deliver, claimed, bundle);
  await inParallel(bundle.messages, AT_ONCE, (one) => claimMessage(context, bundle, one));
  // Memory may lag behind an answer given on another replica.
  await Promise.all([context.replica.entryItems.sync(), context.replica.caseItems.sync()]);
  const messages = bundle.messages.filter(
    (one) => messageRow(context, bundle, one) !== undefined && isStillDue(context, bundle, one),
  );
  if (messages.length === 0) {
    // A holder before may have died after it was sent: its card still answers.
    if (bundle.attempts > 1) await giveUpBundle(context, bundle);
    else {
      await removeRows(context, bundle, bundle.messages);
      await context.keyValues.remove(claimed);
    }
    return;
  }
  if (messages.length === bundle.messages.length) {
    await sendClaimed(context, deliver, claimed, bundle);
    return;
  }
  await removeRows(
    context,
    bundle,
    bundle.messages.filter((one) => !messages.includes(one)),
  );
  const reduced = await context.keyValues.replace(claimed, messageValue({ ...bundle, messages }));
  if (reduced.ok) await sendClaimed(context, deliver, reduced.value, { ...bundle, messages });
}

/**
 * What was bundled for one day and did not go out on it: its messages are free for the card of today, so that nobody
 * gets two of them.
 */
export function isPast({ day, kind }: Bundle, today: Day): boolean {
  return !isImmediate(kind) && day < today;
}

/** The messages first: a bundle that was given up is not looked at again. */
export async function giveUpBundle(context: Context, bundle: Bundle): Promise<void> {
  await removeRows(context, bundle, bundle.messages);
  const stored = context.keyValues.get(bundle.key);
  if (stored !== undefined) await context.keyValues.replace(stored, messageValue(givenUp(bundle)));
}

/** A new bundle, or one whose holder died or was told to wait; undefined where it is somebody else's, or out. */
async function claimBundle(
  { instance, keyValues, realNow }: Context,
  { day, duties, followed, key, kind, messages, person, publication, releases, told }: BundlePlan,
): Promise<StoredValue | undefined> {
  const stored = keyValues.get(key);
  const known = readBundle(stored);
  const now = realNow();
  const value: Omit<Bundle, "key"> = {
    person,
    ...claimedBy(instance, now, known?.attempts ?? 0),
    kind,
    day,
    messages: known?.messages ?? messages,
    ...(followed === undefined ? {} : { followed }),
    ...(duties === undefined ? {} : { duties }),
    ...(publication === undefined ? {} : { publication }),
    ...(releases === undefined ? {} : { releases }),
    ...(told === undefined ? {} : { told }),
  };
  const isOut = known === undefined || !isWaiting(known, now);
  if (stored !== undefined && isOut) return undefined;
  return claimRow(keyValues, key, stored, value);
}

/** The message's own key: taken where it went out alone or in another bundle. */
async function claimMessage(
  context: Context,
  bundle: Bundle,
  { caseKey, messageId }: BundledMessage,
): Promise<void> {
  const key = deliveryKey(caseKey, bundle.person.id, messageId);
  if (context.keyValues.get(key) !== undefined) return;
  const row: Omit<Delivery, "key"> = {
    person: bundle.person,
    ...claimedBy(bundle.holder, context.realNow(), 0),
    caseKey,
    messageId,
    bundle: bundle.key,
  };
  await context.keyValues.claim(key, messageValue(row));
}

function messageRow(
  context: Context,
  bundle: Bundle,
  one: BundledMessage,
): StoredValue | undefined {
  const stored = context.keyValues.get(deliveryKey(one.caseKey, bundle.person.id, one.messageId));
  return readDelivery(stored)?.bundle === bundle.key ? stored : undefined;
}

function isStillDue(
  context: Context,
  { person }: Bundle,
  { caseKey, messageId }: BundledMessage,
): boolean {
  const evaluationCase = context.replica.case(caseKey);
  return evaluationCase !== undefined && isDue(context, evaluationCase, { person, messageId });
}

async function removeRows(
  context: Context,
  bundle: Bundle,
  messages: readonly BundledMessage[],
): Promise<void> {
  const rows = messages.flatMap((one) => messageRow(context, bundle, one) ?? []);
  if (rows.length > 0) await context.keyValues.removeMany(rows);
}
