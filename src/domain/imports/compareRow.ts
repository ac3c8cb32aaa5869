import { canonicalJson } from "#domain/change.ts";
import {
  type EntryNo,
  type EntryValues,
  entryValues,
  type FieldValue,
} from "#domain/entry/entry.ts";
import { FIELD_KEYS, type FieldKey, fieldOf, isFieldKey } from "#domain/entry/fields.ts";
import { missingFields, REPORTABLE_STATUS } from "#domain/entry/intake.ts";
import { plainListText } from "#domain/entry/listText.ts";
import { parsePlainJson } from "#domain/text/plainJson.ts";
import type { ComparedRow, FieldDifference, MappedRow, RawRow, RowProblem } from "./importedRow.ts";
import type { ImportPlan } from "./importPlan.ts";
import type { KnownEntries, RowIdentity } from "./knownEntries.ts";
import { rowDigest } from "./rowDigest.ts";
import { digestId, parseSourceRef } from "./sourceRef.ts";

/** What comparing has to know of how the file's columns became values. */
export interface RowMapping {
  titlesOf(field: FieldKey): readonly string[];
  valuesOf(kept: RawRow, like: MappedRow): MappedRow["values"];
}

/** Without these nothing is an entry; whatever else is missing is asked in the first evaluation. */
const NEEDED: ReadonlySet<string> = new Set(["title", "operationStatus"]);

/**
 * Says of each row of a file what an import would do with it now. Rows are given in their order: of two that are about
 * the same entry the first one counts. With what rows without an id are known by (`sourceIdOf`), none is taken for another
 * one that is called the same.
 */
export function createRowComparer(
  known: KnownEntries,
  plan: ImportPlan,
  mapping: RowMapping,
  digests: ReadonlySet<string> = new Set(),
): (row: MappedRow) => ComparedRow {
  const taken = new Map<string, number>();
  const decided = new Map(plan.decisions.map(({ as, row }) => [row, as]));
  const rules = [...new Set(plan.match)];
  const isInFile = (id: string) => digests.has(id);

  function matchOf(row: MappedRow & RowIdentity): Match {
    const decision = decided.get(row.row);
    if (decision === "new") return {};
    if (decision !== undefined && decision !== "leaveOut") {
      return known.valuesOf(decision) === undefined
        ? { problem: { code: "noSuchEntry", text: decision } }
        : { no: decision };
    }
    for (const rule of rules) {
      const found = known.found(rule, row);
      const [no] = found;
      if (found.length > 1) return { problem: { code: "severalMatches" }, mayBe: found };
      if (no !== undefined) return { no };
    }
    const isNamed = rules.includes("registerNo") && row.registerNo !== undefined;
    return isNamed ? { problem: { code: "noSuchEntry", text: row.registerNo ?? "" } } : {};
  }

  return (row) => {
    const nothing = { ...row, differences: [], mayBe: [] };
    if (decided.get(row.row) === "leaveOut") return { ...nothing, state: "leftOut" };
    const id = sourceIdOf(row);
    const identity = { ...row, source: plan.source, id, isInFile };
    const { mayBe = [], no, problem } = matchOf(identity);
    const repeated = taken.get(no ?? `#${id}`);
    if (repeated !== undefined) {
      const again: RowProblem = { code: "repeatedId", text: String(repeated) };
      return {
        ...nothing,
        state: "problem",
        ...(no && { no }),
        problems: [...row.problems, again],
      };
    }
    taken.set(no ?? `#${id}`, row.row);
    const values = no === undefined ? undefined : known.valuesOf(no);
    const problems = [
      ...row.problems,
      ...(problem === undefined ? [] : [problem]),
      ...(values === undefined ? newProblems(row) : []),
    ];
    const differences =
      values === undefined ? newDifferences(row) : differencesOf(row, values, plan, mapping);
    const compared = { ...row, ...(no && { no }), problems, differences, mayBe };
    if (problems.some(({ isMinor }) => isMinor !== true)) return { ...compared, state: "problem" };
    if (values !== undefined) {
      return { ...compared, state: differences.some(isTaken(plan)) ? "changed" : "unchanged" };
    }
    const alike = decided.get(row.row) === "new" ? [] : known.mayBe(identity);
    return { ...compared, mayBe: alike, state: alike.length > 0 ? "duplicate" : "new" };
  };
}

interface Match {
  readonly no?: EntryNo;
  readonly problem?: RowProblem;
  readonly mayBe?: readonly EntryNo[];
}

/** The row's own id, or the digest of its texts: a row that stays as it is finds its entry again either way. */
export function sourceIdOf({ raw, sourceId }: Pick<MappedRow, "raw" | "sourceId">): string {
  return sourceId ?? digestId(rowDigest(raw));
}

/** Whether a difference is carried out: a value that both have changed only where the plan says so. */
export function isTaken({ conflicts }: Pick<ImportPlan, "conflicts">) {
  return ({ isConflict }: FieldDifference): boolean =>
    isConflict !== true || conflicts === "takeFile";
}

function newProblems({ problems, values }: MappedRow): readonly RowProblem[] {
  const told = new Set(problems.map(({ target }) => target));
  const status = values.operationStatus;
  const missing = Object.keys(missingFields(entryValues(values))).filter(isFieldKey);
  return [
    ...missing
      // What the register fills in by itself, or what the row tells a problem of already.
      .filter((key) => !ASKED_OTHERWISE.has(key) && !told.has(key))
      .map(
        (target): RowProblem =>
          NEEDED.has(target)
            ? { code: "required", target }
            : { code: "required", target, isMinor: true },
      ),
    ...(typeof status === "string" && !REPORTABLE_STATUS.includes(status)
      ? [{ code: "notAllowed", target: "operationStatus", text: status } as const]
      : []),
  ];
}

const ASKED_OTHERWISE: ReadonlySet<FieldKey> = new Set(["entryKind", "ownerId", "ownerName"]);

function newDifferences({ values }: MappedRow): readonly FieldDifference[] {
  return FIELD_KEYS.flatMap((field) => {
    const after = values[field];
    return after === undefined ? [] : [{ field, before: null, after }];
  });
}

/**
 * Three states are compared: what the file said at the last import, what it says now, and what the register says. A cell
 * that stayed the same changes nothing, whatever people have written into the register since.
 */
function differencesOf(
  row: MappedRow,
  ours: EntryValues,
  plan: ImportPlan,
  mapping: RowMapping,
): readonly FieldDifference[] {
  const kept = keptRow(ours, plan);
  const was = kept === undefined ? undefined : mapping.valuesOf(kept, row);
  return FIELD_KEYS.flatMap((field): readonly FieldDifference[] => {
    if (field === "riskClass" && plan.evaluation.kind === "known") return [];
    const titles = mapping.titlesOf(field);
    if (titles.length === 0) return [];
    if (row.problems.some(({ target }) => target === field)) return [];
    const isSame =
      kept !== undefined && titles.every((t) => (kept[t] ?? "") === (row.raw[t] ?? ""));
    if (isSame) return [];
    const [before, after] = [ours[field] ?? null, row.values[field] ?? null];
    if (areEqual(before, after) || isWrittenSo(field, before, after)) return [];
    // Nobody clears a field by a list that never had anything to say of it.
    if (after === null && kept === undefined) return [];
    const isOurs = before !== null && !areEqual(before, was?.[field] ?? null);
    return [{ field, before, after, ...(isOurs ? { isConflict: true } : {}) }];
  });
}

/** Only a row of the same source is what this list has said before. */
function keptRow(
  { importedRow, sourceRef }: EntryValues,
  { source }: ImportPlan,
): RawRow | undefined {
  if (importedRow === undefined || sourceRef === undefined) return undefined;
  if (parseSourceRef(sourceRef)?.source !== source) return undefined;
  const parsed = unlessBroken(importedRow);
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return undefined;
  const texts = Object.entries(parsed).filter(
    (cell): cell is [string, string] => typeof cell[1] === "string",
  );
  return Object.fromEntries(texts);
}

/** Somebody may have edited it in SharePoint: then it is as if nothing had been kept. */
function unlessBroken(stored: string): unknown {
  try {
    return parsePlainJson(stored);
  } catch {
    return undefined;
  }
}

/**
 * A list that was written into one cell loses where its parts begin and end: where ours, written so, is the same text, nobody
 * has changed it.
 */
function isWrittenSo(field: FieldKey, ours: FieldValue | null, read: FieldValue | null): boolean {
  if (!Array.isArray(ours) || !Array.isArray(read)) return false;
  const [first] = Object.keys(fieldOf(field).itemFields ?? {});
  const isOneText = read.every(
    (item) => typeof item === "string" || Object.keys(item).every((key) => key === first),
  );
  const { itemFields } = fieldOf(field);
  return isOneText && plainListText(ours, itemFields) === plainListText(read, itemFields);
}

function areEqual(a: FieldValue | null, b: FieldValue | null): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b);
}
