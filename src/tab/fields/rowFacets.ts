import type { EntryValues } from "#domain/entry/entry.ts";
import {
  FILTER_FIELDS,
  type FilterField,
  QUICK_FILTERS,
  type RegisterFilter,
} from "#domain/entry/filters.ts";
import { fitsQuickFilter, type Looking } from "#domain/entry/quickFilter.ts";
import { filterValue } from "#domain/entry/registerFilter.ts";
import type { Found } from "#domain/search/findEntries.ts";
import type { Day } from "#domain/time/day.ts";
import type { RegisterRow } from "#tab/data/snapshot.ts";
import { gridEntry } from "./gridEntry.ts";

/** What a search has found; undefined where nothing is looked for. */
export type Searched = Pick<Found, "rankOf"> | undefined;

/** A field of all rows as numbers: which of its values each row has, 0 for none. */
interface Facet {
  readonly field: FilterField;
  readonly codes: Uint16Array;
  /** By the code of a value. */
  readonly values: readonly string[];
}

/** What is chosen with one press; only this device knows what has changed since the last visit. */
const SHOWN = [...QUICK_FILTERS, "changed"] as const;
export type Shown = (typeof SHOWN)[number];

/**
 * What every row is filtered by: a key press then only compares numbers. A field is computed when somebody filters or sorts
 * by it for the first time: whoever only opens the register waits for none.
 */
export interface RowFacets {
  readonly rows: readonly RegisterRow[];
  readonly facetOf: (field: FilterField) => Facet;
  /** One bit for each of `SHOWN`. */
  readonly quick: Uint8Array;
}

export function rowFacets(
  rows: readonly RegisterRow[],
  looking: Looking,
  isChanged: (no: string) => boolean = () => false,
): RowFacets {
  const computed = new Map<FilterField, Facet>();
  const entries = rows.map(gridEntry);
  const quick = Uint8Array.from(rows, ({ no }, place) => {
    const values = entries[place] ?? {};
    const isShown = (one: Shown) =>
      one === "changed" ? isChanged(no) : fitsQuickFilter(one, { no, values }, looking);
    return SHOWN.reduce((bits, one, bit) => (isShown(one) ? bits | (1 << bit) : bits), 0);
  });
  return {
    rows,
    quick,
    facetOf: (field) => {
      const facet = computed.get(field) ?? facetOfRows(field, entries, looking.today);
      computed.set(field, facet);
      return facet;
    },
  };
}

function facetOfRows(field: FilterField, entries: readonly EntryValues[], today: Day): Facet {
  const values = [""];
  const known = new Map<string | undefined, number>([[undefined, 0]]);
  const codes = Uint16Array.from(entries, (entry) => {
    const value = filterValue(field, entry, today);
    const code = known.get(value) ?? values.push(value ?? "") - 1;
    known.set(value, code);
    return code;
  });
  return { field, codes, values };
}

/** The value that a field of the row at a place is filtered by; undefined where it has none. */
export function facetAt(
  { facetOf }: RowFacets,
  field: FilterField,
): (place: number) => string | undefined {
  return (place) => {
    const { codes, values } = facetOf(field);
    const code = codes[place] ?? 0;
    return code === 0 ? undefined : values[code];
  };
}

/** What a filter leaves, and what each other choice would leave. */
export interface Narrowed {
  /** 1 for each row that is shown. */
  readonly fits: Uint8Array;
  readonly shown: number;
  /** How many rows each value of a field would show, the other filters left as they are; counted when asked for. */
  readonly counts: () => Readonly<Record<FilterField, ReadonlyMap<string, number>>>;
  /** The same of what is chosen with one press, and of none of it. */
  readonly quickCounts: Readonly<Record<Shown | "all", number>>;
}

/** One pass over all rows. */
export function narrowRows(
  rowFacets: RowFacets,
  filter: RegisterFilter,
  searched: Searched,
  show: Shown | undefined = filter.show,
): Narrowed {
  const { quick, rows } = rowFacets;
  const fits = new Uint8Array(rows.length);
  const wanted = wantedFacets(rowFacets, filter);
  const quickCounted = new Uint32Array(SHOWN.length);
  const quickBit = bitOf(show);
  let all = 0;
  let shown = 0;
  for (let place = 0; place < rows.length; place++) {
    if (isLeftOut(rows[place], searched)) continue;
    if (!wanted.every(({ facet, codes }) => codes[facet.codes[place] ?? 0] === 1)) continue;
    const bits = quick[place] ?? 0;
    all++;
    for (let bit = 0; bit < quickCounted.length; bit++) {
      if ((bits & (1 << bit)) !== 0) quickCounted[bit] = (quickCounted[bit] ?? 0) + 1;
    }
    if (quickBit !== 0 && (bits & quickBit) === 0) continue;
    fits[place] = 1;
    shown++;
  }
  let counts: ReturnType<Narrowed["counts"]> | undefined;
  return {
    fits,
    shown,
    counts: () => {
      counts ??= countChoices(rowFacets, filter, searched, quickBit);
      return counts;
    },
    quickCounts: quickCountsOf(all, quickCounted),
  };
}

/** A row that only one field keeps out counts for that field's other choices. */
function countChoices(
  rowFacets: RowFacets,
  filter: RegisterFilter,
  searched: Searched,
  quickBit: number,
): ReturnType<Narrowed["counts"]> {
  const { facetOf, quick, rows } = rowFacets;
  const facets = FILTER_FIELDS.map(facetOf);
  const counted = facets.map(({ values }) => new Uint32Array(values.length));
  const wanted = wantedFacets(rowFacets, filter);
  for (let place = 0; place < rows.length; place++) {
    if (isLeftOut(rows[place], searched)) continue;
    if (quickBit !== 0 && ((quick[place] ?? 0) & quickBit) === 0) continue;
    const keepers = wanted.filter(({ facet, codes }) => codes[facet.codes[place] ?? 0] !== 1);
    if (keepers.length > 1) continue;
    const [keeper] = keepers;
    for (const [index, facet] of facets.entries()) {
      if (keeper !== undefined && keeper.facet !== facet) continue;
      const counts = counted[index];
      const code = facet.codes[place] ?? 0;
      if (counts !== undefined) counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  return countsOf(facets, counted);
}

interface WantedFacet {
  readonly facet: Facet;
  /** 1 for each code that is wanted. */
  readonly codes: Uint8Array;
}

/** The fields by which a filter narrows, and what it wants of them. */
function wantedFacets({ facetOf }: RowFacets, filter: RegisterFilter): readonly WantedFacet[] {
  return FILTER_FIELDS.flatMap((field) => {
    const chosen = filter[field] ?? [];
    if (chosen.length === 0) return [];
    const facet = facetOf(field);
    const isWanted = (value: string, code: number) => code > 0 && chosen.includes(value);
    return [
      {
        facet,
        codes: Uint8Array.from(facet.values, (value, code) => Number(isWanted(value, code))),
      },
    ];
  });
}

function isLeftOut(row: RegisterRow | undefined, searched: Searched): boolean {
  return searched !== undefined && searched.rankOf(row?.no ?? "") === undefined;
}

function bitOf(show: Shown | undefined): number {
  return show === undefined ? 0 : 1 << SHOWN.indexOf(show);
}

function countsOf(
  facets: readonly Facet[],
  counted: readonly Uint32Array[],
): ReturnType<Narrowed["counts"]> {
  const counts: Record<FilterField, ReadonlyMap<string, number>> = {
    usage: new Map(),
    operationStatus: new Map(),
    evaluationStatus: new Map(),
    riskClass: new Map(),
    orgUnitId: new Map(),
  };
  facets.forEach(({ field, values }, index) => {
    counts[field] = new Map(
      values.slice(1).map((value, place) => [value, counted[index]?.[place + 1] ?? 0]),
    );
  });
  return counts;
}

function quickCountsOf(all: number, counted: Uint32Array): Narrowed["quickCounts"] {
  const [allowed = 0, office = 0, mine = 0, inReview = 0, suspended = 0, changed = 0] = counted;
  return { all, allowed, office, mine, inReview, suspended, changed };
}
