import type { GatesView } from "#contract/gates.ts";
import { isClassifiable } from "#domain/cases/caseClassification.ts";
import type { Classified } from "#domain/cases/decidedClassification.ts";
import type { Entry } from "#domain/entry/entry.ts";
import type { MissingGate } from "#domain/entry/gates.ts";
import {
  type GateJudgement,
  gatesMissingAfter,
  gatesMissingTo,
  isBeforeUse,
} from "#domain/entry/productiveGates.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import type { RegisterReads } from "#register/register.ts";

type GateReads = Pick<RegisterReads, "casesOf" | "settings" | "today">;

/** What an entry lacks for productive use; the words are the domain's. */
export function gatesView(entry: Entry, reads: GateReads): GatesView {
  return isBeforeUse(entry) ? shown(gatesMissingTo(entry, judgementOf(entry, reads))) : null;
}

/** The same while a case is evaluated, by what its answers say. */
export function gatesOfCase(
  { entry, evaluationCase }: CaseInEntry,
  classified: Classified | undefined,
  reads: GateReads,
): GatesView {
  if (!isBeforeUse(entry) || !isClassifiable(evaluationCase)) return null;
  const judgement = judgementOf(entry, reads);
  return shown(gatesMissingAfter(entry, { classified, evaluationCase }, judgement));
}

function judgementOf(entry: Entry, reads: GateReads): GateJudgement {
  return { cases: reads.casesOf(entry.no), settings: reads.settings(), today: reads.today() };
}

function shown(gates: readonly MissingGate[]): NonNullable<GatesView> {
  return gates.map(({ field, id, mendedBy, strength }) => ({ field, id, mendedBy, strength }));
}
