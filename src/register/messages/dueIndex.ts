import { isPending } from "#domain/cases/caseConditions.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { Entry, EntryNo } from "#domain/entry/entry.ts";
import { CONTACT_ROLES } from "#domain/settings/organisation.ts";
import type { Context } from "#register/memory/context.ts";
import { createKept } from "#register/memory/following.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import {
  createPublicationIndex,
  type PublicationIndex,
} from "#register/memory/publicationIndex.ts";
import type { Deliver } from "./delivery.ts";
import { type OnDesk, onDeskOf, reachedIn, type ToTell, toTellOf } from "./digestLines.ts";
import { type CityAudience, cityAudience, type DueMessage, messagesToday } from "./dueMessages.ts";
import { deliveryKey, readDelivery } from "./ledger.ts";
import { resolved } from "./messageRows.ts";

/** What all cases ask for today, kept up to date by what moves, so that no round and no digest looks at every case. */
export interface DueIndex {
  /** Resolves when everything is in it that memory held at the call. */
  sync(): Promise<void>;
  /** Looks at every case anew, in turns: what no change has told of is found. */
  renew(): Promise<void>;
  /** The messages that all cases ask for, as of the last sync. */
  messages(): Iterable<DueMessage>;
  /** Those of them that were not seen to be out. */
  unsent(): Iterable<DueMessage>;
  /** What there is to tell the coordinators now, the soonest due first. */
  toTell(): readonly ToTell[];
  /** Every case that is listed as it stands on the desk, as of the last sync. */
  onDesk(): Iterable<OnDesk>;
  /** What waits on its way into the public register; kept up to date with the rest. */
  readonly publications: PublicationIndex;
}

/** What messages are sent by. */
export interface Sending {
  readonly deliver: Deliver;
  readonly dueIndex: DueIndex;
}

interface Held {
  readonly messages: readonly DueMessage[];
  readonly unsent: readonly DueMessage[];
  readonly toTell: readonly ToTell[];
  readonly onDesk: readonly OnDesk[];
}

export function createDueIndex(context: Context): DueIndex {
  const { caseIndex, changes, keyValues, replica, settings } = context;
  const held = new Map<EntryNo, Held>();
  const publications = createPublicationIndex(context);
  const isContact = (personId: string) => {
    const { contacts } = settings();
    return CONTACT_ROLES.some((role) => contacts[role].some(({ id }) => id === personId));
  };
  let inOrder: readonly ToTell[] | undefined;
  let known: { readonly count: number; readonly city: CityAudience } | undefined;

  /** The same for all cases, until something changes. */
  function city(): CityAudience {
    const count = changes.count();
    if (known?.count !== count || known.city.today !== momentOf(context).today) {
      known = { count, city: cityAudience(context) };
    }
    return known.city;
  }

  function hold(no: EntryNo): void {
    const before = held.get(no);
    const found = foundIn(no);
    if (before?.toTell.length || found.toTell.length) inOrder = undefined;
    if (found.messages.length + found.onDesk.length === 0) held.delete(no);
    else held.set(no, found);
  }

  function foundIn(no: EntryNo): Held {
    const entry = replica.entry(no);
    const found = entry === undefined ? [] : replica.casesOf(no).map((one) => heldOf(entry, one));
    const messages = found.flatMap((one) => one.messages);
    return {
      messages,
      unsent: messages.filter((message) => !isSent(message)),
      toTell: found.flatMap(({ toTell }) => toTell),
      onDesk: found.flatMap(({ onDesk }) => onDesk),
    };
  }

  function heldOf(entry: Entry, evaluationCase: EvaluationCase): Omit<Held, "unsent"> {
    const found = { entry, evaluationCase };
    const messages = messagesToday(context, found, city());
    if (!isPending(entry, evaluationCase)) return { messages, toTell: [], onDesk: [] };
    const reached = reachedIn(context, found);
    const onDesk = onDeskOf(found, reached);
    return { messages, toTell: toTellOf(context, onDesk, reached), onDesk: [onDesk] };
  }

  function isSent({ caseKey, messageId, person }: DueMessage): boolean {
    const row = readDelivery(keyValues.get(deliveryKey(caseKey, person.id, messageId)));
    return row !== undefined && resolved(row, keyValues).state === "sent";
  }

  const kept = createKept({
    changes,
    today: () => momentOf(context).today,
    reads: replica,
    held: () => held.keys(),
    hold,
    moved({ entries, persons }) {
      // Whom the city names is told of every case.
      if ([...persons].some(isContact)) return undefined;
      caseIndex.settle();
      return [
        ...entries,
        ...[...persons].flatMap((id) => [
          ...caseIndex.entriesOfPerson(id),
          ...caseIndex.entriesOfHead(id),
        ]),
      ];
    },
  });

  return {
    publications,
    async sync() {
      await caseIndex.sync();
      await kept.sync();
      await publications.sync();
    },
    async renew() {
      await caseIndex.sync();
      await kept.renew();
      await publications.renew();
    },
    *messages() {
      for (const { messages } of held.values()) yield* messages;
    },
    *unsent() {
      for (const { unsent } of held.values()) yield* unsent;
    },
    *onDesk() {
      for (const { onDesk } of held.values()) yield* onDesk;
    },
    toTell() {
      kept.settle();
      inOrder ??= [...held.values()]
        .flatMap(({ toTell }) => toTell)
        .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0));
      return inOrder;
    },
  };
}
