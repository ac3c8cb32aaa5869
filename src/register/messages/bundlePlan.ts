import { createHash } from "node:crypto";
import { gatheredAs } from "#domain/messages/messageId.ts";
import type { Person } from "#domain/people/person.ts";
import type { Day } from "#domain/time/day.ts";
import { isImmediate, type ParcelKind, type ParcelPart } from "./delivery.ts";
import type { Wanted } from "./dueMessages.ts";
import { parcelKey } from "./ledger.ts";

/** Up to so many new messages of a kind come in cards of their own. */
const SINGLE_CARDS = 3;
/** A card may have 28 kB, and its answers are saved while its reader waits. */
const MOST_PARTS = 20;

export interface ParcelPlan {
  readonly key: string;
  readonly kind: ParcelKind;
  readonly day: Day;
  readonly person: Person;
  readonly parts: readonly ParcelPart[];
}

export interface SendingPlan {
  readonly single: readonly Wanted[];
  readonly parcels: readonly ParcelPlan[];
}

/**
 * Which new messages go out as one card. The reminders of a person and day always do, under a key that exists once a
 * day: whatever else becomes due waits for the next working day.
 */
export function planParcels(fresh: readonly Wanted[], today: Day): SendingPlan {
  const single: Wanted[] = [];
  const parcels: ParcelPlan[] = [];
  for (const [person, kind, messages] of groups(fresh)) {
    if (kind === undefined || (isImmediate(kind) && messages.length <= SINGLE_CARDS)) {
      single.push(...messages);
      continue;
    }
    const parts = messages.map(({ caseKey, step }) => ({ caseKey, step }));
    if (!isImmediate(kind)) {
      // The rest of a very long list is reminded of on the next day; each part is a message of its own.
      const first = parts.slice(0, MOST_PARTS);
      parcels.push({
        key: parcelKey(person.id, `${kind}-${today}`),
        kind,
        day: today,
        person,
        parts: first,
      });
      continue;
    }
    for (let from = 0; from < parts.length; from += MOST_PARTS) {
      const some = parts.slice(from, from + MOST_PARTS);
      const key = parcelKey(person.id, `${kind}-${today}-${digestOf(some)}`);
      parcels.push({ key, kind, day: today, person, parts: some });
    }
  }
  return { single, parcels };
}

type Group = readonly [person: Person, kind: ParcelKind | undefined, messages: readonly Wanted[]];

function groups(fresh: readonly Wanted[]): readonly Group[] {
  const byKey = Map.groupBy(fresh, (want) => `${want.person.id.toLowerCase()} ${kindOf(want)}`);
  return [...byKey.values()].flatMap((messages): readonly Group[] => {
    const [first] = messages;
    return first === undefined ? [] : [[first.person, kindOf(first), messages]];
  });
}

function kindOf({ step }: Wanted): ParcelKind | undefined {
  if (step.startsWith("request-")) return "requests";
  return step.startsWith("unattended-") ? "unattended" : gatheredAs(step);
}

/** Replicas that want the same parcel claim the same key. */
function digestOf(parts: readonly ParcelPart[]): string {
  const text = parts
    .map(({ caseKey, step }) => `${caseKey} ${step}`)
    .sort()
    .join("\n");
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
