import { dayOfInstant } from "#domain/time/berlinDay.ts";
import type { Day } from "#domain/time/day.ts";
import { type EventLog, itemToEvent } from "#register/store/eventLog.ts";
import type { ChainEvent } from "#register/store/events.ts";
import type { SharePointList } from "#sharepoint/list.ts";
import type { ListItem } from "#sharepoint/listItem.ts";
import type { TakeItems } from "#sharepoint/listPages.ts";
import { createEventSearches } from "./eventSearches.ts";

/** As many items as Graph gives in one request. */
const BLOCK = 20;
/**
 * So many items are asked for one by one, each a unit of SharePoint's budget. Where they do not fill a page, the whole list
 * is looked through: five thousand items cost two.
 */
const LOOKED_AT = 400;
const SHOWN = 50;
/** Who waits for the list to be looked through hears about so often how far it is. */
const WAIT_MS = 3_000;

/** The events of one entry and its cases, or of all. */
export interface EventQuery<Shown> {
  readonly entryNo?: string | undefined;
  /** The first and the last day to look at. */
  readonly since?: Day | undefined;
  readonly until?: Day | undefined;
  /** The position at which the last page ended. */
  readonly before?: number | undefined;
  /** Names what is shown, and to whom: with the same key the same is shown. */
  readonly key: string;
  /** What is shown of an event; undefined where it does not fit. */
  readonly show: (event: ChainEvent) => Shown | undefined;
}

export interface EventPage<Shown> {
  /** Newest first. */
  readonly events: readonly Shown[];
  /** Where older ones begin; undefined where there are none. */
  readonly next: number | undefined;
  /** The day that the search has come to; undefined where nothing was looked at. */
  readonly reached: Day | undefined;
  /** Items that hold no event any more: the check of the chains names them. */
  readonly unreadable: number;
  /** How far the list is looked through for what comes next; undefined where nothing is under way. */
  readonly searching: { readonly looked: number; readonly of: number } | undefined;
}

/** The events of all entries by time, read from the list as far as somebody looks. */
export interface EventPages {
  page<Shown>(query: EventQuery<Shown>): Promise<EventPage<Shown>>;
  /** Every item of the list, or those of one entry, oldest first. */
  readItems(entryNo: string | undefined, take: TakeItems): Promise<void>;
  /** The last event of each chain, as far as memory knows. */
  ends(): Iterable<
    readonly [chain: string, end: { readonly revision: number; readonly hash: string }]
  >;
}

interface PlacedEvent {
  readonly position: number;
  /** Undefined where the item holds none any more. */
  readonly event: ChainEvent | undefined;
}

/**
 * Graph promises no order and filters by one indexed column (none of them is the time). But the items of a list are
 * numbered as they are created: the newest events are the highest numbers, asked for one block after the other.
 */
export function createEventPages(
  list: Pick<SharePointList, "find" | "getMany" | "readAll">,
  log: Pick<EventLog, "chains" | "newest">,
  waitMs = WAIT_MS,
): EventPages {
  const searches = createEventSearches(list, { waitMs });

  async function blockBelow(before: number): Promise<readonly PlacedEvent[]> {
    const first = Math.max(1, before - BLOCK);
    const ids = Array.from({ length: before - first }, (_, n) => String(first + n));
    return placed(await list.getMany(ids));
  }

  /** The lowest position above which every event is later than this day. */
  async function endOf(day: Day): Promise<number> {
    let low = 0;
    let high = log.newest() + 1;
    while (high - low > BLOCK) {
      const step = (high - low) / (BLOCK + 1);
      const probes = Array.from({ length: BLOCK }, (_, n) => low + Math.ceil(step * (n + 1)));
      const found = placed(await list.getMany(probes.map(String)));
      // A stretch without any events is looked through block by block.
      if (found.length === 0) break;
      const later = found.find(({ event }) => event !== undefined && dayOf(event) > day);
      const before = found.findLast(
        ({ position }) => later === undefined || position < later.position,
      );
      high = later?.position ?? high;
      low = before?.position ?? low;
    }
    return high;
  }

  async function pageOfAll<Shown>(query: EventQuery<Shown>): Promise<EventPage<Shown>> {
    const { since, until } = query;
    const newest = log.newest() + 1;
    let before = query.before ?? (until === undefined ? newest : await endOf(until));
    if (searches.covers(query.key, before)) return pageOfSearch(before, query);
    let page = pageOf<Shown>([], query);
    for (let looked = 0; before > 1 && looked < LOOKED_AT; looked += BLOCK) {
      const block = await blockBelow(before);
      const fits = pageOf(block, query);
      if (page.events.length + fits.events.length > SHOWN) return { ...page, next: before };
      before = Math.max(1, before - BLOCK);
      page = {
        ...page,
        events: [...page.events, ...fits.events],
        reached: fits.reached ?? page.reached,
        unreadable: page.unreadable + fits.unreadable,
      };
      if (since !== undefined && fits.reached !== undefined && isBefore(block, since)) before = 1;
    }
    if (before <= 1) return page;
    searches.start({ key: query.key, upTo: before, fits: (item) => fitsItem(item, query) });
    return { ...page, next: before, searching: { looked: 0, of: newest } };
  }

  /** What was found by looking through the list, or how far that is. */
  async function pageOfSearch<Shown>(
    before: number,
    query: EventQuery<Shown>,
  ): Promise<EventPage<Shown>> {
    const { found, looked, unreadable } = await searches.stateOf(query.key);
    if (found === undefined) {
      const of = Math.max(looked, log.newest());
      return { ...pageOf<Shown>([], query), next: before, searching: { looked, of } };
    }
    const older = found.filter((position) => position < before);
    const shown = older.slice(-SHOWN);
    const page = pageOf(placed(await list.getMany(shown.map(String))), query);
    const hasMore = shown.length < older.length;
    return { ...page, ...(hasMore ? { next: shown[0] } : { unreadable }) };
  }

  async function pageOfEntry<Shown>(
    entryNo: string,
    query: EventQuery<Shown>,
  ): Promise<EventPage<Shown>> {
    const { before } = query;
    const all = placed(await list.find("EntryNo", entryNo));
    const older = all.filter(({ position }) => before === undefined || position < before);
    const fitting = older.filter((one) => pageOf([one], query).events.length > 0);
    const shown = fitting.slice(-SHOWN);
    const [oldest] = shown;
    return {
      ...pageOf(shown, query),
      next: shown.length < fitting.length ? oldest?.position : undefined,
      unreadable: older.filter(({ event }) => event === undefined).length,
    };
  }

  return {
    page: (query) =>
      query.entryNo === undefined ? pageOfAll(query) : pageOfEntry(query.entryNo, query),
    async readItems(entryNo, take) {
      if (entryNo === undefined) await list.readAll(take);
      else await take(inOrder(await list.find("EntryNo", entryNo)), []);
    },
    ends: () => log.chains(),
  };
}

/** Of these, in the order of the list, what is shown, the newest first. */
function pageOf<Shown>(
  items: readonly PlacedEvent[],
  { show }: Pick<EventQuery<Shown>, "show">,
): EventPage<Shown> {
  const events = items.flatMap(({ event }) => event ?? []);
  const [oldest] = events;
  return {
    events: events.toReversed().flatMap((event) => show(event) ?? []),
    ...{ next: undefined, searching: undefined },
    reached: oldest === undefined ? undefined : dayOf(oldest),
    unreadable: items.length - events.length,
  };
}

function placed(items: readonly ListItem[]): readonly PlacedEvent[] {
  return inOrder(items).map((item) => ({ position: Number(item.id), event: eventIn(item) }));
}

function fitsItem<Shown>(item: ListItem, { show }: Pick<EventQuery<Shown>, "show">) {
  const event = eventIn(item);
  return event === undefined ? "unreadable" : show(event) !== undefined;
}

function eventIn(item: ListItem): ChainEvent | undefined {
  try {
    return itemToEvent(item);
  } catch {
    return undefined;
  }
}

function inOrder(items: readonly ListItem[]): readonly ListItem[] {
  return [...items].sort((a, b) => Number(a.id) - Number(b.id));
}

/** An event that another process had to append stands a little after its time: a whole block tells. */
function isBefore(block: readonly PlacedEvent[], day: Day): boolean {
  return block.every(({ event }) => event === undefined || dayOf(event) < day);
}

function dayOf({ change }: ChainEvent): Day {
  return dayOfInstant(change.at);
}
