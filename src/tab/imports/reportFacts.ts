import type { ImportView } from "#contract/import.ts";

type Fact =
  | "new"
  | "changed"
  | "unchanged"
  | "skipped"
  | "withProblem"
  | "waiting"
  | "takenBack"
  | "stayed";

interface ReportFact {
  readonly name: Fact;
  readonly value: number;
}

/** What has become of the rows; of an undone import, what has become of that. */
export function reportFacts({
  counts,
  made,
  state,
  touched,
}: Pick<ImportView, "counts" | "made" | "state" | "touched">): readonly ReportFact[] {
  if (made === null || counts === null) return [];
  if (state === "undone") {
    return [
      { name: "takenBack", value: counts.new + counts.changed - made.new - made.changed },
      { name: "stayed", value: touched?.length ?? 0 },
    ];
  }
  return [
    { name: "new", value: made.new },
    { name: "changed", value: made.changed },
    { name: "unchanged", value: counts.unchanged },
    { name: "skipped", value: counts.leftOut + counts.duplicate },
    { name: "withProblem", value: counts.problem },
    { name: "waiting", value: made.waiting },
  ];
}
