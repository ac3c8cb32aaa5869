import {
  IMPORT_TARGETS,
  type ImportTarget,
  type TargetKind,
  targetOf,
} from "#domain/imports/importTarget.ts";
import { foldText } from "#domain/text/foldText.ts";
import type { Language } from "#texts/language.ts";

export interface TargetOption {
  readonly key: ImportTarget;
  readonly label: string;
  /** What it is found by, folded. */
  readonly words: string;
}

/** What a column may become. */
export function targetOptions(language: Language): readonly TargetOption[] {
  return IMPORT_TARGETS.map(({ label, target }) => ({
    key: target,
    label: label[language],
    words: foldText(`${label.de} ${label.en}`),
  }));
}

/** How the meaning of a text is chosen. */
export type MeaningKind = "choice" | "boolean" | "day" | "office" | "person" | "text";

const MEANINGS: Readonly<Record<TargetKind, MeaningKind>> = {
  choice: "choice",
  multiChoice: "choice",
  boolean: "boolean",
  date: "day",
  partialDate: "day",
  officeName: "office",
  orgUnit: "office",
  personName: "person",
  person: "person",
  text: "text",
  longText: "text",
  ref: "text",
  list: "text",
  sourceId: "text",
};

export function meaningKind(target: ImportTarget): MeaningKind {
  return MEANINGS[targetOf(target).kind];
}

/** Whether several values may stand in one cell. */
export function takesSeveral(target: ImportTarget): boolean {
  const { kind } = targetOf(target);
  return kind === "multiChoice" || kind === "list";
}

/** Whether a list says how applications are classified. */
export function namesClasses(columns: readonly { readonly target: ImportTarget }[]): boolean {
  return columns.some(({ target }) => target === "riskClass");
}
