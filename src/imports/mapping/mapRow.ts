import type { FieldValue } from "#domain/entry/entry.ts";
import { type FieldKey, fieldOf } from "#domain/entry/fields.ts";
import { folded } from "#domain/imports/folded.ts";
import type { MappedRow, RawRow, RowProblem } from "#domain/imports/importedRow.ts";
import type { ImportPlan } from "#domain/imports/importPlan.ts";
import { IMPORT_LIMITS } from "#domain/imports/importState.ts";
import { fieldKeyOf, type ImportTarget, targetOf } from "#domain/imports/importTarget.ts";
import type { OrgUnit } from "#domain/settings/organisation.ts";
import { parseDay } from "#domain/time/day.ts";
import { EMPTY_CELL, type SourceCell, type SourceRow } from "#imports/cells.ts";
import type { ColumnName } from "#imports/guesses/headerRow.ts";
import { createOfficeNames } from "./officeNames.ts";
import { type ReadContext, readValue } from "./readValue.ts";

export interface CityFacts {
  readonly orgUnits: readonly OrgUnit[];
}

/** How the rows of one file become values: follows from the plan, the header and the city alone. */
export interface RowMapper {
  /** Undefined for what is no row of the list: the header and what stands above it, what is left out, empty rows. */
  map(row: SourceRow): MappedRow | undefined;
  /** The titles of the columns that a field comes from. */
  titlesOf(field: FieldKey): readonly string[];
  /** What a row that was kept at an earlier import says by this plan; its numbers are read as those of `like`. */
  valuesOf(kept: RawRow, like: MappedRow): MappedRow["values"];
}

/** Remarks of the reader after which a text may not be what somebody wrote. */
const DAMAGES: ReadonlySet<string> = new Set(["strayQuote", "unclosedQuote", "replacedCharacter"]);
/** Without the quote that keeps a spreadsheet from running it: exactly one is taken away. */
const GUARDED = /^'(?=[=+\-@\t\r'＝＋－＠])/;

export function createRowMapper(
  plan: ImportPlan,
  columns: readonly ColumnName[],
  city: CityFacts,
): RowMapper {
  const lastHeader = Math.max(-1, ...plan.header);
  const leftOut = new Set(plan.leftOut);
  const contextOf = recodings(plan, city);
  const uses = plan.columns.filter(({ target }) => isWanted(target, plan));
  const nameOf = (column: number) => columns[column]?.name ?? `#${column + 1}`;

  function mapCells(cellAt: (column: number) => SourceCell) {
    const values: Partial<Record<FieldKey, FieldValue>> = {};
    const own: Partial<Record<ImportTarget, string>> = {};
    const problems: RowProblem[] = [];
    for (const use of uses) {
      const row = targetOf(use.target);
      const reading = readValue(row, unguarded(cellAt(use.column)), use, contextOf(use.target));
      if ("problem" in reading) problems.push(mild(reading.problem));
      else if (reading.value !== null) put(use.target, reading.value, values, own);
    }
    for (const [target, value] of defaults(plan)) {
      const key = fieldKeyOf(target);
      if (key !== undefined && values[key] === undefined) values[key] = value;
    }
    return { values: proposed(values, plan), own, problems };
  }

  const unguarded = (cell: SourceCell): SourceCell =>
    plan.isGuarded === true && GUARDED.test(cell.text)
      ? { ...cell, text: cell.text.slice(1) }
      : cell;

  return {
    map(row) {
      if (row.number <= lastHeader || leftOut.has(row.number)) return undefined;
      if (row.cells.every(({ text }) => text.trim() === "")) return undefined;
      const { own, problems, values } = mapCells((column) => row.cells[column] ?? EMPTY_CELL);
      const raw = rawOf(row, nameOf);
      const epochs = epochsOf(row, nameOf);
      const evaluatedOn = own.evaluatedOn === undefined ? undefined : parseDay(own.evaluatedOn);
      return {
        row: row.number,
        line: row.line,
        raw,
        ...(epochs === undefined ? {} : { epochs }),
        values,
        ...(own.sourceId === undefined ? {} : { sourceId: own.sourceId }),
        ...(own.registerNo === undefined ? {} : { registerNo: own.registerNo }),
        ...(evaluatedOn === undefined ? {} : { evaluatedOn }),
        ...(own.evaluationReason === undefined ? {} : { evaluationReason: own.evaluationReason }),
        problems: [...rowProblems(row, raw), ...problems],
      };
    },
    titlesOf: remembered((field) =>
      uses.filter(({ target }) => isFrom(field, target, plan)).map(({ column }) => nameOf(column)),
    ),
    valuesOf(kept, { epochs = {} }) {
      return mapCells((column) => {
        const name = nameOf(column);
        return keptCell(kept[name] ?? "", epochs[name]);
      }).values;
    },
  };
}

function isFrom(field: FieldKey, target: ImportTarget, { evaluation }: ImportPlan): boolean {
  if (field === "proposedRiskClass" && evaluation.kind === "proposal" && target === "riskClass") {
    return true;
  }
  return fieldKeyOf(target) === field;
}

/** Persons are taken from a file only with a reason. */
function isWanted(target: ImportTarget, { personsReason }: ImportPlan): boolean {
  return personsReason !== undefined || (target !== "owner" && target !== "deputy");
}

/** A class is what somebody decides: from a file it is a proposal, unless an evaluation is known. */
function proposed(values: MappedRow["values"], { evaluation }: ImportPlan): MappedRow["values"] {
  if (evaluation.kind === "known" || values.riskClass === undefined) return values;
  const { riskClass, ...others } = values;
  return { ...others, proposedRiskClass: others.proposedRiskClass ?? riskClass };
}

function put(
  target: ImportTarget,
  value: FieldValue,
  values: Partial<Record<FieldKey, FieldValue>>,
  own: Partial<Record<ImportTarget, string>>,
): void {
  const key = fieldKeyOf(target);
  if (key === undefined || key === "registerNo") {
    own[target] ??= String(value);
    return;
  }
  const before = values[key];
  // Two columns for one long text stand one below the other; of anything else the first one counts.
  if (before === undefined) values[key] = value;
  else if (fieldOf(key).kind === "longText" && before !== value)
    values[key] = `${before}\n\n${value}`;
}

/** A person who is not known yet, an office or another optional value: the row comes without it. */
function mild(problem: RowProblem): RowProblem {
  const isNeeded = problem.target === "title" || problem.target === "operationStatus";
  if (isNeeded) {
    const { isMinor: _not, ...rest } = problem;
    return rest;
  }
  return problem.code === "unknownValue" ? { ...problem, isMinor: true } : problem;
}

function rowProblems({ isHidden, remarks }: SourceRow, raw: RawRow): readonly RowProblem[] {
  const length = JSON.stringify(raw).length;
  return [
    ...(remarks.some(({ code }) => DAMAGES.has(code))
      ? [{ code: "damaged", isMinor: true } as const]
      : []),
    ...(isHidden ? [{ code: "hiddenRow", isMinor: true } as const] : []),
    ...(length > IMPORT_LIMITS.rawRow ? [{ code: "rowTooLong" } as const] : []),
  ];
}

function rawOf({ cells }: SourceRow, nameOf: (column: number) => string): RawRow {
  const filled = cells.flatMap(({ text }, column) =>
    text === "" ? [] : [[nameOf(column), text] as const],
  );
  return Object.fromEntries(filled);
}

function epochsOf(
  { cells }: SourceRow,
  nameOf: (column: number) => string,
): MappedRow["epochs"] | undefined {
  const serials = cells.flatMap(({ epoch, kind }, column) =>
    kind === "serial" ? [[nameOf(column), epoch ?? 1900] as const] : [],
  );
  return serials.length === 0 ? undefined : Object.fromEntries(serials);
}

function keptCell(text: string, epoch: 1900 | 1904 | undefined): SourceCell {
  if (text === "") return EMPTY_CELL;
  const isSerial = epoch !== undefined && /^\d+(?:\.\d+)?$/.test(text);
  return isSerial ? { text, kind: "serial", epoch } : { text, kind: "text" };
}

/** What the empty text stands for is what a field has where its column is empty, or where there is none. */
function defaults({
  recodings: all,
}: ImportPlan): readonly (readonly [ImportTarget, FieldValue])[] {
  return all.flatMap(({ target, text, value }) =>
    text.trim() === "" && value !== null ? [[target, value] as const] : [],
  );
}

function recodings(
  plan: ImportPlan,
  { orgUnits }: CityFacts,
): (target: ImportTarget) => ReadContext {
  const byTarget = new Map<ImportTarget, Map<string, FieldValue | null>>();
  for (const { target, text, value } of plan.recodings) {
    const ofTarget = byTarget.get(target) ?? new Map<string, FieldValue | null>();
    byTarget.set(target, ofTarget.set(folded(text), value));
  }
  const offices = createOfficeNames(orgUnits);
  const officeNamed = remembered((text: string) => offices.idOf(text));
  return (target) => {
    const ofTarget = byTarget.get(target);
    return { recoded: (text) => ofTarget?.get(folded(text)), officeNamed };
  };
}

function remembered<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, { readonly value: Value }>();
  return (key) => {
    const held = known.get(key) ?? { value: compute(key) };
    known.set(key, held);
    return held.value;
  };
}
