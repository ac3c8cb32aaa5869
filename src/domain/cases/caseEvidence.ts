import { EVIDENCE_MAX } from "#domain/limits.ts";
import { personOf } from "#domain/people/person.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Day } from "#domain/time/day.ts";
import type { CaseProblem } from "./caseProblem.ts";
import type { CaseActor, CaseMoment, EvaluationCase } from "./evaluationCase.ts";
import { type Evidence, evidenceUrl, fileNameIn, isInForce } from "./evidence.ts";

/** A link as somebody names it. */
export interface EvidenceInput {
  readonly url: string;
  /** Without it the document is called as its file. */
  readonly title?: string;
  readonly version?: string;
  /** The day of the document; without it, today. */
  readonly datedOn?: Day;
  /** The evidence of the case whose place it takes. */
  readonly replaces?: number;
}

interface Linked {
  readonly by: CaseActor;
  readonly evidence: EvidenceInput;
  /** Where the entry lies: documents lie on the same SharePoint. */
  readonly home: string | null;
}

/** Owner, deputy or a coordinator lay a document beside the case; what it replaces stays to be seen. */
export function addEvidence(
  evaluationCase: EvaluationCase,
  input: Linked,
  when: CaseMoment,
): Result<EvaluationCase, CaseProblem> {
  if (!takesEvidence(evaluationCase)) return err("evidenceNotTaken");
  const added = withEvidence(evaluationCase, input, when);
  if (!added.ok) return added;
  const isNew = added.value.evaluationCase !== evaluationCase;
  return isNew ? ok(added.value.evaluationCase) : err("noChange");
}

/** The case with the document, and under which number; the same one twice is one. */
export function withEvidence(
  evaluationCase: EvaluationCase,
  { by, evidence, home }: Linked,
  { at, today }: CaseMoment,
): Result<{ readonly evaluationCase: EvaluationCase; readonly id: number }, CaseProblem> {
  const { replaces } = evidence;
  const url = evidenceUrl(evidence.url, home);
  if (url === undefined) return err("evidenceLinkForeign");
  const datedOn = evidence.datedOn ?? today;
  if (datedOn > today) return err("dateInFuture");
  const title = evidence.title?.trim() || fileNameIn(url) || url;
  const named = { title, url, version: evidence.version?.trim() ?? "", datedOn };
  const held = evaluationCase.evidence ?? [];
  const same = held.find((one) => isInForce(one) && isSame(one, named));
  if (same !== undefined) return ok({ evaluationCase, id: same.id });
  if (held.length >= EVIDENCE_MAX) return err("evidenceFull");
  const isKnown = held.some((one) => one.id === replaces && isInForce(one));
  if (replaces !== undefined && !isKnown) return err("evidenceUnknown");
  const id = held.length + 1;
  const added = [
    ...held.map((one) => (one.id === replaces ? { ...one, replacedBy: id } : one)),
    { id, ...named, by: personOf(by), at },
  ];
  return ok({ evaluationCase: { ...evaluationCase, evidence: added }, id });
}

/** While it is evaluated, and as long as its approval stands. */
export function takesEvidence({ state }: EvaluationCase): boolean {
  return ["open", "query", "approved", "approvedProvisionally"].includes(state);
}

function isSame(one: Evidence, other: Pick<Evidence, "datedOn" | "title" | "url" | "version">) {
  return (
    one.url === other.url &&
    one.title === other.title &&
    one.version === other.version &&
    one.datedOn === other.datedOn
  );
}
