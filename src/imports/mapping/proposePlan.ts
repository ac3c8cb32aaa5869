import { folded } from "#domain/imports/folded.ts";
import type { ColumnUse, ImportPlan, ProfilePlan } from "#domain/imports/importPlan.ts";
import { TITLE_SYNONYMS } from "#domain/imports/importSynonyms.ts";
import {
  IMPORT_TARGETS,
  type ImportTarget,
  type TargetRow,
  targetOf,
} from "#domain/imports/importTarget.ts";
import type { NamedProfile } from "#domain/imports/profiles/readyProfile.ts";
import type { Day } from "#domain/time/day.ts";
import { isBlankMark } from "#imports/guesses/blankMarks.ts";
import type { DescribedColumn, SheetDescription } from "./describeSheet.ts";
import type { OfficeNames } from "./officeNames.ts";
import { choiceNamed, isYesOrNo } from "./readValue.ts";

/** How sure a proposal is: the title is just that, contains it, or only the contents look like it. */
export type Sureness = "sure" | "likely" | "guess";

export interface ColumnProposal extends ColumnUse {
  readonly sureness: Sureness;
}

export interface ProposedPlan {
  readonly plan: ImportPlan;
  readonly columns: readonly ColumnProposal[];
  readonly profile: NamedProfile | undefined;
}

/** So much of a profile's columns has to be in the file. */
const FITTING = 0.8;
/** So much of a column has to be choices of a field, to be taken for it by its contents. */
const MOSTLY = 0.8;
const PER_WEEK = 10;

/** What a coordinator begins with: the profile that fits best, else what titles and contents say. */
export function proposePlan(
  description: SheetDescription,
  chosen: { readonly sheet: number; readonly encoding?: string; readonly delimiter?: string },
  facts: {
    readonly profiles: readonly NamedProfile[];
    readonly offices: OfficeNames;
    readonly today: Day;
    readonly source: string;
  },
): ProposedPlan {
  const profile = fittingProfile(description.columns, facts.profiles);
  const columns =
    profile === undefined
      ? proposedColumns(description.columns, facts.offices)
      : profileColumns(description.columns, profile.plan);
  const common = {
    ...chosen,
    header: description.header,
    leftOut: description.leftOut,
    decisions: [],
    evaluation: { kind: "proposal" },
    start: { from: facts.today, perWeek: PER_WEEK },
    allOrNothing: false,
  } as const;
  const plan: ImportPlan = {
    ...common,
    source: profile?.plan.source ?? facts.source,
    recodings: profile?.plan.recodings ?? [],
    match: profile?.plan.match ?? ["registerNo", "sourceId", "titleAndOffice"],
    conflicts: profile?.plan.conflicts ?? "keepRegister",
    versionsAreEvaluated: profile?.plan.versionsAreEvaluated ?? false,
    // Only a text file has to be kept from being run.
    ...(profile?.plan.isGuarded === true && chosen.delimiter !== undefined
      ? { isGuarded: true }
      : {}),
    columns: columns.map(({ sureness: _shown, ...use }) => use),
  };
  return { plan, columns, profile };
}

function fittingProfile(
  columns: readonly DescribedColumn[],
  profiles: readonly NamedProfile[],
): NamedProfile | undefined {
  const titles = new Set(columns.map(({ name }) => folded(name)));
  const isThere = (title: string) => titles.has(folded(title));
  return profiles
    .map((profile) => {
      const wanted = profile.plan.columns;
      const there = wanted.filter(({ title }) => isThere(title)).length;
      const fits =
        profile.needs?.every((names) => names.some(isThere)) ??
        (there > 1 && there >= wanted.length * FITTING);
      return { profile, there, fits };
    })
    .filter(({ fits }) => fits)
    .sort((a, b) => b.there - a.there)[0]?.profile;
}

function profileColumns(
  columns: readonly DescribedColumn[],
  { columns: uses }: ProfilePlan,
): readonly ColumnProposal[] {
  const found = uses.flatMap(({ title, ...use }): readonly ColumnProposal[] => {
    const column = columns.find(({ name }) => folded(name) === folded(title));
    return column === undefined ? [] : [{ ...use, column: column.column, sureness: "sure" }];
  });
  // Of several titles of one target the first counts; somebody's own profile has each column once.
  return found.filter(
    ({ column, target }, at) =>
      found.findIndex((one) => one.column === column && one.target === target) === at &&
      (targetOf(target).kind === "longText" ||
        found.findIndex((one) => one.target === target) === at),
  );
}

/** Each target once, and to the column that fits it best: what titles say first, then what contents say. */
function proposedColumns(
  columns: readonly DescribedColumn[],
  offices: OfficeNames,
): readonly ColumnProposal[] {
  const taken = new Set<ImportTarget>();
  const found = new Map<number, ColumnProposal>();
  const take = (column: DescribedColumn, target: ImportTarget | undefined, sureness: Sureness) => {
    if (target === undefined || taken.has(target) || found.has(column.column)) return;
    taken.add(target);
    const { dateOrder } = column;
    found.set(column.column, {
      column: column.column,
      target,
      sureness,
      ...(dateOrder === undefined ? {} : { dateOrder }),
    });
  };
  const filled = columns.filter((one) => one.filled > 0);
  for (const column of filled) take(column, byTitle(column.title), "sure");
  for (const column of filled) take(column, byPartOfTitle(column.title, taken), "likely");
  for (const column of filled) take(column, byContents(column, taken, offices), "guess");
  return [...found.values()].sort((a, b) => a.column - b.column);
}

/** Every name of a target, folded: its key, its labels and its synonyms. */
const NAMES: readonly (readonly [TargetRow, ReadonlySet<string>])[] = IMPORT_TARGETS.map((row) => [
  row,
  new Set(
    [row.target, row.label.de, row.label.en, ...(TITLE_SYNONYMS[row.target] ?? [])].map(folded),
  ),
]);

function byTitle(title: string): ImportTarget | undefined {
  const name = folded(title);
  // Of groups of columns the lower title is the column's own.
  const own = folded(title.split(" – ").at(-1) ?? "");
  const of = (text: string) =>
    NAMES.find(([, names]) => text !== "" && names.has(text))?.[0].target;
  return of(name) ?? of(own);
}

const SHORTEST_PART = 4;

/** A title that begins with a name, or has it as a word: "Status (Stand Mai)", "Name der Software". */
function byPartOfTitle(title: string, taken: ReadonlySet<ImportTarget>): ImportTarget | undefined {
  const text = ` ${folded(title).replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  const fitting = NAMES.flatMap(([{ target }, names]) => {
    if (taken.has(target)) return [];
    const longest = Math.max(
      0,
      ...[...names]
        .filter(
          (name) =>
            name !== folded(target) && name.length >= SHORTEST_PART && text.includes(` ${name} `),
        )
        .map((name) => name.length),
    );
    return longest > 0 ? [{ target, longest }] : [];
  });
  return fitting.sort((a, b) => b.longest - a.longest)[0]?.target;
}

/** A column whose different texts are choices of one field, or offices of the city. */
function byContents(
  { values }: DescribedColumn,
  taken: ReadonlySet<ImportTarget>,
  offices: OfficeNames,
): ImportTarget | undefined {
  const texts = (values ?? []).filter(([text]) => !isBlankMark(text) && !isYesOrNo(text));
  if (texts.length < 2) return undefined;
  const all = texts.reduce((sum, [, count]) => sum + count, 0);
  const share = (fits: (text: string) => boolean) =>
    texts.reduce((sum, [text, count]) => sum + (fits(text) ? count : 0), 0) / all;
  if (!taken.has("office") && share((text) => offices.idOf(text) !== undefined) >= MOSTLY) {
    return "office";
  }
  return IMPORT_TARGETS.find(({ field, kind, target }) => {
    if (taken.has(target) || field === undefined || kind !== "choice") return false;
    return share((text) => choiceNamed(field, text) !== undefined) >= MOSTLY;
  })?.target;
}
