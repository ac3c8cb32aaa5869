import { folded } from "./folded.ts";
import type { MappedRow, RowProblem } from "./importedRow.ts";
import type { ImportTarget } from "./importTarget.ts";

/** A text that stands for nothing yet, once for all of its rows. */
export interface UnknownValue {
  readonly target: ImportTarget;
  /** As the first of its rows writes it. */
  readonly text: string;
  readonly count: number;
}

export interface UnknownValues {
  add(row: Pick<MappedRow, "problems" | "values">): void;
  /** By target, the most frequent first. */
  all(): readonly UnknownValue[];
}

/** What a recoding can answer. */
const ASKED: ReadonlySet<string> = new Set([
  "unknownValue",
  "ambiguousValue",
  "ambiguousDate",
  "badDate",
]);

/** Collects while rows go by, and keeps none of them. */
export function createUnknownValues(): UnknownValues {
  const found = new Map<string, UnknownValue>();
  const note = (target: ImportTarget, text: string) => {
    const key = `${target} ${folded(text)}`;
    const before = found.get(key);
    found.set(key, before ? { ...before, count: before.count + 1 } : { target, text, count: 1 });
  };
  return {
    add({ problems, values }) {
      for (const problem of problems)
        if (isAsked(problem)) note(problem.target, problem.text ?? "");
      const hasSaid = problems.some(({ target }) => target === "operationStatus");
      // Nobody can say for the register whether something is in use: an empty cell is asked like any other text.
      if (values.operationStatus === undefined && !hasSaid) note("operationStatus", "");
    },
    all: () =>
      [...found.values()].sort((a, b) =>
        a.target === b.target ? b.count - a.count : a.target < b.target ? -1 : 1,
      ),
  };
}

function isAsked(problem: RowProblem): problem is RowProblem & { readonly target: ImportTarget } {
  const { code, isMinor, target, text } = problem;
  // A name that is too long can be said shorter, too.
  const isUnfit = isMinor !== true && text !== undefined && code !== "notAllowed";
  return target !== undefined && (ASKED.has(code) || isUnfit);
}
