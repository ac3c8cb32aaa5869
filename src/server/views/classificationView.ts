import type { CaseClassificationView } from "#contract/caseClassification.ts";
import { isClassifiable, treeOfCase } from "#domain/cases/caseClassification.ts";
import {
  answersIn,
  type ClassificationAnswer,
  type Confirmation,
  classificationWalk,
  isConfirmed,
} from "#domain/cases/classificationAnswers.ts";
import { classificationPrefill } from "#domain/cases/classificationPrefill.ts";
import { classifyWith } from "#domain/classification/classify.ts";
import { dutiesWith } from "#domain/classification/duties.ts";
import { CURRENT_TREE } from "#domain/classification/treeVersions.ts";
import { signedOff } from "#domain/settings/signOff.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import type { RegisterReads } from "#register/register.ts";
import { momentView, type Show } from "./show.ts";

/** The decision tree of a case as somebody may see it; null where nobody is asked it and nobody was. */
export function classificationView(
  { entry, evaluationCase }: CaseInEntry,
  show: Show,
  reads: Pick<RegisterReads, "casesOf" | "settings">,
): CaseClassificationView | null {
  const { classification } = evaluationCase;
  if (classification === undefined && !isClassifiable(evaluationCase)) return null;
  const { lawChoices, treeSignOff } = reads.settings();
  const tree = treeOfCase(evaluationCase, CURRENT_TREE);
  const walked = classificationWalk(classification, tree);
  const outcome = classifyWith(tree, answersIn(classification, tree), entry.values);
  const duties = outcome.ok ? dutiesWith(tree, outcome.value, entry.values, lawChoices) : [];
  const answers = Object.entries(classification?.answers ?? {});
  const confirmed = isConfirmed(classification, tree) ? classification?.confirmed : undefined;
  return {
    tree: tree.version,
    answers: Object.fromEntries(answers.map(([id, one]) => [id, answerView(one, show)])),
    confirmed: confirmationView(confirmed, show),
    offPath: [...walked.offPath],
    next: walked.end.kind === "question" ? walked.end.question : null,
    outcome: outcome.ok ? outcome.value : null,
    duties: duties.map(({ appliesFrom, obligation: { id } }) => ({ id, appliesFrom })),
    prefill: isClassifiable(evaluationCase)
      ? classificationPrefill(evaluationCase, reads.casesOf(entry.no), tree)
      : {},
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
