import type { DecisionTree } from "#domain/classification/decisionTree.ts";
import { dayOf } from "#domain/time/day.ts";
import { obligations } from "./obligations.ts";
import type { Atom, QuestionId } from "./questionKeys.ts";
import { questionsA } from "./questionsA.ts";
import { questionsB } from "./questionsB.ts";
import { questionsC } from "./questionsC.ts";
import { questionsD } from "./questionsD.ts";
import { questionsE } from "./questionsE.ts";
import { questionsF } from "./questionsF.ts";
import { questionsG } from "./questionsG.ts";
import { blocking, classes, hints, reasons, routes } from "./results.ts";

/** Put forward for the legal office; not signed off. */
export const version020: DecisionTree<QuestionId, Atom> = {
  version: "0.2.0-proposal",
  validFrom: dayOf(2026, 7, 27),
  law: {
    de: "Verordnung (EU) 2024/1689, geändert durch Verordnung (EU) 2026/1744 (konsolidierte Fassung 27.07.2026)",
    en: "Regulation (EU) 2024/1689 as amended by Regulation (EU) 2026/1744 (consolidated text 27.07.2026)",
  },
  start: "A1",
  questions: {
    ...questionsA,
    ...questionsB,
    ...questionsC,
    ...questionsD,
    ...questionsE,
    ...questionsF,
    ...questionsG,
  },
  classes,
  blocking,
  routes,
  reasons,
  hints,
  obligations,
};
