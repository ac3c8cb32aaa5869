import {
  FILTER_FIELDS,
  type FilterField,
  QUICK_FILTERS,
  type RegisterFilter,
} from "#domain/entry/filters.ts";
import { fitsQuickFilter, type Looking } from "#domain/entry/quickFilter.ts";
import { filterValue } from "#domain/entry/registerFilter.ts";
import type { Found } from "#domain/search/findEntries.ts";
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

/** What every row is filtered by, computed once: a key press then only compares numbers. */
export interface RowFacets {
  readonly rows: readonly RegisterRow[];
  readonly facets: readonly Facet[];
  /** One bit for each of `SHOWN`. */
  readonly quick: Uint8Array;
}

export function rowFacets(
  rows: readonly RegisterRow[],
  looking: Looking,
  isChanged: (no: string) => boolean = () => false,
): RowFacets {
  const quick = new Uint8Array(rows.length);
  const building = FILTER_FIELDS.map((field) => ({
    field,
    codes: new Uint16Array(rows.length),
    values: [""],
    known: new Map<string | undefined, number>([[undefined, 0]]),
  }));
  rows.forEach((row, place) => {
    const values = gridEntry(row);
    for (const one of building) {
      const value = filterValue(one.field, values, looking.today);
      let code = one.known.get(value);
      if (code === undefined) {
        code = one.values.push(value ?? "") - 1;
        one.known.set(value, code);
      }
      one.codes[place] = code;
    }
    const isShown = (one: Shown) =>
      one === "changed" ? isChanged(row.no) : fitsQuickFilter(one, { no: row.no, values }, looking);
    quick[place] = SHOWN.reduce((bits, one, bit) => (isShown(one) ? bits | (1 << bit) : bits), 0);
  });
  return { rows, facets: building, quick };
}

/** The value that a field of the row at a place is filtered by; undefined where it has none. */
export function facetAt(
  { facets }: RowFacets,
  field: FilterField,
): (place: number) => string | undefined {
  const facet = facets.find((one) => one.field === field);
  return (place) => {
    const code = facet?.codes[place] ?? 0;
    return code === 0 ? undefined : facet?.values[code];
  };
}

/** What a filter leaves, and what each other choice would leave. */
export interface Narrowed {
  /** 1 for each row that is shown. */
  readonly fits: Uint8Array;
  readonly shown: number;
  /** How many rows each value of a field would show, the other filters left as they are. */
  readonly counts: Readonly<Record<FilterField, ReadonlyMap<string, number>>>;
  /** The same of what is chosen with one press, and of none of it. */
  readonly quickCounts: Readonly<Record<Shown | "all", number>>;
}

/** One pass over all rows: a row that only one field keeps out counts for that field's other choices. */
export function narrowRows(
  { facets, quick, rows }: RowFacets,
  filter: RegisterFilter,
  searched: Searched,
  show: Shown | undefined = filter.show,
): Narrowed {
  const fits = new Uint8Array(rows.length);
  const wanted = facets.map(({ field, values }) => wantedCodes(values, filter[field] ?? []));
  const counted = facets.map(({ values }) => new Uint32Array(values.length));
  const quickCounted = new Uint32Array(SHOWN.length);
  const quickBit = show === undefined ? 0 : 1 << SHOWN.indexOf(show);
  let all = 0;
  let shown = 0;
  for (let place = 0; place < rows.length; place++) {
    if (searched !== undefined && searched.rankOf(rows[place]?.no ?? "") === undefined) continue;
    let keptOutBy = -1;
    let keepers = 0;
    for (let index = 0; index < facets.length; index++) {
      const codes = wanted[index];
      if (codes === undefined || codes[facets[index]?.codes[place] ?? 0] === 1) continue;
      keptOutBy = index;
      if (++keepers > 1) break;
    }
    if (keepers > 1) continue;
    const bits = quick[place] ?? 0;
    if (keepers === 0) {
      all++;
      for (let bit = 0; bit < quickCounted.length; bit++) {
        if ((bits & (1 << bit)) !== 0) quickCounted[bit] = (quickCounted[bit] ?? 0) + 1;
      }
    }
    if (quickBit !== 0 && (bits & quickBit) === 0) continue;
    if (keepers === 0) {
      fits[place] = 1;
      shown++;
    }
    for (let index = 0; index < facets.length; index++) {
      if (keepers === 1 && index !== keptOutBy) continue;
      const counts = counted[index];
      const code = facets[index]?.codes[place] ?? 0;
      if (counts !== undefined) counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  return {
    fits,
    shown,
    counts: countsOf(facets, counted),
    quickCounts: quickCountsOf(all, quickCounted),
  };
}

/** Undefined where nothing is chosen: every value is wanted then. */
function wantedCodes(values: readonly string[], chosen: readonly string[]): Uint8Array | undefined {
  if (chosen.length === 0) return undefined;
  const codes = new Uint8Array(values.length);
  for (let code = 1; code < values.length; code++) {
    if (chosen.includes(values[code] ?? "")) codes[code] = 1;
  }
  return codes;
}

function countsOf(facets: readonly Facet[], counted: readonly Uint32Array[]): Narrowed["counts"] {
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
