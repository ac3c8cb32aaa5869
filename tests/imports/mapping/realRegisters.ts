import { existsSync, readFileSync } from "node:fs";
import type { RowState } from "#domain/imports/importedRow.ts";
import { readyProfiles } from "#domain/imports/profiles/readyProfiles.ts";
import type { OrgUnit } from "#domain/settings/organisation.ts";
import { readFirst } from "#tests/imports/readAll.ts";
import { type ReadList, readList } from "./listWorld.ts";

export interface RealList {
  readonly path: string;
  readonly kind: "csv" | "json";
  readonly profile: string;
  readonly rows: number;
  readonly new: number;
  readonly office: string;
  /** A column that is changed to see whether that is found. */
  readonly edited: { readonly title: string; readonly field: string };
}

const DATA = "../shared/data";
export const areRealListsThere = existsSync(DATA);

/** What cities and states publish; none of it is part of the project. */
export const REAL_LISTS: readonly RealList[] = [
  {
    path: "us-omb-2025/2025_individually_reported_AI_use_cases.csv",
    kind: "csv",
    profile: "federalInventory",
    rows: 3_611,
    // 338 have no status, 314 are retired, 249 have names that are longer or other than the register's.
    new: 2_737,
    office: "agency_bureau",
    edited: { title: "system_outputs", field: "outputs" },
  },
  {
    path: "us-omb-2025/2025_consolidated_COTS_AI_use_cases.csv",
    kind: "csv",
    profile: "federalProducts",
    rows: 900,
    // The others are not used.
    new: 407,
    office: "Agency",
    edited: { title: "Estimated # of Licenses/Users", field: "volume" },
  },
  {
    path: "nl-algoritmeregister/algoritmes_2026-06-17.json",
    kind: "json",
    profile: "dutchList",
    rows: 1_468,
    new: 1_406,
    office: "organisatie",
    edited: { title: "doel", field: "purpose" },
  },
  {
    path: "ca-register/gc-ai-register-mvp.csv",
    kind: "csv",
    profile: "canadianRegister",
    rows: 409,
    new: 335,
    office: "government_organization",
    edited: { title: "ai_system_results_en", field: "benefits" },
  },
];
interface Opened {
  readonly list: ReadList;
  /** As if its offices were those of a city. */
  readonly orgUnits: readonly OrgUnit[];
  readonly texts: readonly (readonly string[])[];
}

/** `ids` are those of the city that its offices are taken for, one after the other; each its own where there are none. */
export async function openReal(
  { kind, office, path }: RealList,
  ids: readonly string[] = [],
): Promise<Opened> {
  const bytes = readFileSync(`${DATA}/${path}`);
  const { texts } = await readFirst(bytes, kind);
  const [titles = [], ...cells] = texts;
  const column = titles.indexOf(office);
  const names = [...new Set(cells.map((row) => row[column]?.trim() ?? ""))];
  const orgUnits = names
    .filter((name) => name !== "")
    .map((name, at) => ({ id: ids[at % ids.length] ?? `u${at}`, name, department: "" }));
  const list = await readList(bytes, kind, { orgUnits, profiles: readyProfiles("de") });
  return { list, orgUnits, texts };
}

export function countOf(
  rows: readonly { readonly state: RowState }[],
): Readonly<Partial<Record<RowState, number>>> {
  const counts: Partial<Record<RowState, number>> = {};
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
