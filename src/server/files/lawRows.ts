import type { LawInput } from "#contract/law.ts";
import { isOfKind, isUnderway, type Law, type LawFinding } from "#domain/cases/lawComparison.ts";
import { toldChanges } from "#domain/cases/lawTold.ts";
import { treeOf } from "#domain/classification/treeVersions.ts";
import type { LawSelection } from "#domain/exports/exportSelection.ts";
import { parseDay } from "#domain/time/day.ts";
import type { LawChanges } from "#register/cases/lawChanges.ts";
import type { RegisterReads } from "#register/register.ts";
import { findInTurns } from "#register/store/turns.ts";
import { HttpProblem } from "#server/routes/httpProblem.ts";

type Reads = Pick<RegisterReads, "casesOf" | "entry">;

/** The law that is named; what this release does not know is refused. */
export function lawOf({ registrationGateFrom, tree: version }: LawInput): Law {
  const tree = treeOf(version);
  if (tree === undefined) throw new HttpProblem(400, "badRequest", { tree: "unknownTree" });
  const from = registrationGateFrom === null ? null : parseDay(registrationGateFrom);
  if (from === undefined) {
    throw new HttpProblem(400, "badRequest", { registrationGateFrom: "badDate" });
  }
  return { tree, choices: from === null ? {} : { registrationGateFrom: from } };
}

export function fitsFinding(
  { kind, orgUnitId }: Pick<LawSelection, "kind" | "orgUnitId">,
  { entry }: Pick<Reads, "entry">,
): (finding: LawFinding) => boolean {
  return (finding) =>
    (kind === undefined || isOfKind(finding, kind)) &&
    (orgUnitId === undefined || entry(finding.no)?.values.orgUnitId === orgUnitId);
}

/** What a law would change, one change a row, as its page shows it; waits until everything is compared. */
export async function lawRows(
  selection: LawSelection,
  {
    lawChanges,
    reads,
  }: { readonly lawChanges: Pick<LawChanges, "compare">; readonly reads: Reads },
  signal?: AbortSignal,
) {
  const law = lawOf(selection);
  const findings = await comparedWith(law, lawChanges, signal);
  return findInTurns(findings.filter(fitsFinding(selection, reads)), (finding) => {
    const { no } = finding;
    const [entry, underway] = [reads.entry(no), isUnderway(reads.casesOf(no))];
    return toldChanges(finding, law.tree).map((change) => ({
      ...{ no, entry },
      of: { change, isUnderway: underway },
    }));
  });
}

async function comparedWith(
  law: Law,
  lawChanges: Pick<LawChanges, "compare">,
  signal: AbortSignal | undefined,
): Promise<readonly LawFinding[]> {
  for (;;) {
    const comparison = await lawChanges.compare(law);
    if (comparison.state === "compared") return comparison.findings;
    signal?.throwIfAborted();
  }
}
