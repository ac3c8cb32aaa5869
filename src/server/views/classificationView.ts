import type { CaseClassificationView } from "#contract/caseClassification.ts";
import { isClassifiable, treeOfCase } from "#domain/cases/caseClassification.ts";
import {
  type ClassificationAnswer,
  type Confirmation,
  classificationWalk,
} from "#domain/cases/classificationAnswers.ts";
import { classificationPrefill } from "#domain/cases/classificationPrefill.ts";
import {
  type Classified,
  classifiedIn,
  excludedFrom,
} from "#domain/cases/decidedClassification.ts";
import { signedOff } from "#domain/settings/signOff.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import type { RegisterReads } from "#register/register.ts";
import { momentView, type Show } from "./show.ts";

/** What the answers of a case say; undefined before the end of their path. */
export function classifiedOf(
  { entry, evaluationCase }: CaseInEntry,
  reads: Pick<RegisterReads, "settings">,
): Classified | undefined {
  const { classification, classified } = evaluationCase;
  // What was decided stays as it was told then: the entry's fields may have changed since.
  if (classified !== undefined || classification === undefined) return classified;
  const { lawChoices, tree: inForce } = reads.settings();
  const tree = treeOfCase(evaluationCase, inForce);
  return classifiedIn(classification, tree, entry.values, lawChoices);
}

/** The decision tree of a case as somebody may see it; null where nobody is asked it and nobody was. */
export function classificationView(
  { entry, evaluationCase }: CaseInEntry,
  classified: Classified | undefined,
  show: Show,
  reads: Pick<RegisterReads, "casesOf" | "settings">,
): CaseClassificationView | null {
  const { classification, classified: decided } = evaluationCase;
  if (classification === undefined && !isClassifiable(evaluationCase)) return null;
  const { fourEyes, tree: inForce, treeSignOff } = reads.settings();
  const tree = treeOfCase(evaluationCase, inForce);
  const walked = classificationWalk(classification, tree);
  const answers = Object.entries(classification?.answers ?? {});
  return {
    tree: tree.version,
    answers: Object.fromEntries(answers.map(([id, one]) => [id, answerView(one, show)])),
    confirmed: confirmationView(classified?.confirmed, show),
    notDecidedBy: show(
      "handler",
      () => (fourEyes && classified !== undefined ? excludedFrom(classified) : null),
      null,
    ),
    confirmedById: show("handler", () => classified?.confirmed?.by.id ?? null, null),
    fourEyes,
    offPath: [...walked.offPath],
    next: walked.end.kind === "question" ? walked.end.question : null,
    outcome: classified?.outcome ?? null,
    duties: (classified?.duties ?? []).map((duty) => ({ ...duty })),
    prefill: isClassifiable(evaluationCase)
      ? classificationPrefill(evaluationCase, reads.casesOf(entry.no), tree)
      : {},
    override: decided?.override === undefined ? null : { art63: [], ...decided.override },
    signedOff: signedOff(treeSignOff, tree.version),
  };
}

function answerView(
  { answer, at, by, confirmed }: ClassificationAnswer,
  show: Show,
): CaseClassificationView["answers"][string] {
  return {
    answer: typeof answer === "string" ? answer : [...answer],
    by: { role: by.role, name: show("names", () => by.name, null) },
    at: momentView(at, show),
    confirmed: confirmationView(confirmed, show),
  };
}

function confirmationView(
  confirmed: Confirmation | undefined,
  show: Show,
): CaseClassificationView["confirmed"] {
  if (confirmed === undefined) return null;
  const by = { role: "coordinator", name: show("names", () => confirmed.by.name, null) };
  return { by, at: momentView(confirmed.at, show) };
}
