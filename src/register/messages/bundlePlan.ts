import { createHash } from "node:crypto";
import type { DutyNoticed } from "#domain/cases/dutyNotices.ts";
import { type BundleKind, SINGLE_CARDS_MAX } from "#domain/messages/bundles.ts";
import { bundleKindOf, isImmediate } from "#domain/messages/messageId.ts";
import type { Urgency } from "#domain/messages/messageRow.ts";
import { mostUrgent } from "#domain/messages/urgency.ts";
import type { Person } from "#domain/people/person.ts";
import type { Day } from "#domain/time/day.ts";
import type { BundledChanges, BundledMessage, ReleaseAsked } from "./delivery.ts";
import type { DueMessage } from "./dueMessages.ts";
import { bundleKey } from "./ledger.ts";

/** A card may have 28 kB, and its answers are saved while its reader waits. */
const MOST_MESSAGES = 20;

/** A message that nobody has sent yet. */
export interface FreshMessage extends DueMessage {
  readonly urgency: Urgency;
}

export interface BundlePlan {
  readonly key: string;
  readonly kind: BundleKind;
  readonly day: Day;
  readonly person: Person;
  readonly messages: readonly BundledMessage[];
  readonly followed?: BundledChanges;
  readonly duties?: readonly DutyNoticed[];
  readonly publication?: ReleaseAsked;
  readonly releases?: readonly ReleaseAsked[];
  readonly told?: string;
  readonly urgency: Urgency;
}

export interface SendingPlan {
  readonly single: readonly FreshMessage[];
  readonly bundles: readonly BundlePlan[];
}

/**
 * Which new messages go out as one card; an alarm stands in none with others. The reminders of a person and day always do, under a key that exists once a
 * day: whatever else becomes due waits for the next working day.
 */
export function planBundles(fresh: readonly FreshMessage[], today: Day): SendingPlan {
  const single: FreshMessage[] = [];
  const bundles: BundlePlan[] = [];
  for (const [person, kind, group] of groups(fresh)) {
    if (kind === undefined || (isImmediate(kind) && group.length <= SINGLE_CARDS_MAX)) {
      single.push(...group);
      continue;
    }
    const urgency = mostUrgent(group.map((message) => message.urgency));
    const bundled = group.map(({ caseKey, messageId }) => ({ caseKey, messageId }));
    if (!isImmediate(kind)) {
      // The rest of a very long list is reminded of on the next day; each is a message of its own.
      const first = bundled.slice(0, MOST_MESSAGES);
      bundles.push({
        key: bundleKey(person.id, `${kind}-${today}`),
        kind,
        day: today,
        person,
        messages: first,
        urgency,
      });
      continue;
    }
    for (let from = 0; from < bundled.length; from += MOST_MESSAGES) {
      const some = bundled.slice(from, from + MOST_MESSAGES);
      const key = bundleKey(person.id, `${kind}-${today}-${digestOf(some)}`);
      bundles.push({ key, kind, day: today, person, messages: some, urgency });
    }
  }
  return { single, bundles };
}

type Group = readonly [
  person: Person,
  kind: BundleKind | undefined,
  messages: readonly FreshMessage[],
];

function groups(fresh: readonly FreshMessage[]): readonly Group[] {
  const byKey = Map.groupBy(
    fresh,
    ({ messageId, person, urgency }) =>
      `${person.id.toLowerCase()} ${bundleKindOf(messageId)} ${urgency}`,
  );
  return [...byKey.values()].flatMap((messages): readonly Group[] => {
    const [first] = messages;
    return first === undefined ? [] : [[first.person, bundleKindOf(first.messageId), messages]];
  });
}

/** Replicas that plan the same bundle claim the same key. */
function digestOf(messages: readonly BundledMessage[]): string {
  const text = messages
    .map(({ caseKey, messageId }) => `${caseKey} ${messageId}`)
    .sort()
    .join("\n");
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
