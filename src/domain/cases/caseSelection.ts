import { foldText } from "#domain/text/foldText.ts";
import type { CaseFilter } from "./caseFilter.ts";
import { type ChosenCase, isOfChoice } from "./caseOrder.ts";
import type { Trigger } from "./causes.ts";
import type { DeskPlace } from "./deskPlace.ts";
import { isRunning } from "./evaluationCase.ts";

/** A case as the coordinators' desk has it. */
export interface DeskCase extends ChosenCase {
  readonly entryNo: string;
  readonly title: string;
  readonly orgUnitName: string | null;
  readonly trigger: Trigger;
  readonly targetVersion: string;
  readonly handler: { readonly id: string; readonly name: string } | null;
  readonly desk: DeskPlace | null;
}

/** Who looks, and what the list cannot know by itself. */
export interface DeskContext {
  readonly personId: string;
  readonly today: string;
  /** The cases in the section of the digest that is shown. */
  readonly waiting?: ReadonlySet<string> | undefined;
}

/** Whether a case is in the selection. */
export function selects(
  { cause, closedToo, handler, office, search, show, waiting }: CaseFilter,
  desk: DeskContext,
): (view: DeskCase) => boolean {
  const words = foldText(search ?? "")
    .split(" ")
    .filter((word) => word !== "");
  return (view) =>
    (closedToo === true || view.desk !== null || isRunning(view.state)) &&
    (waiting === undefined || desk.waiting?.has(view.key) === true) &&
    (office === undefined || view.orgUnitName === office) &&
    (cause === undefined || view.trigger === cause) &&
    isHandledBy(view, handler, desk.personId) &&
    isOfChoice(view, show ?? "all", desk.today) &&
    (words.length === 0 || hasWords(view, words));
}

export function isHandledBy(view: DeskCase, handler: CaseFilter["handler"], personId: string) {
  if (handler === undefined) return true;
  return handler === "me" ? view.handler?.id === personId : view.handler === null;
}

/** What of a case is searched, folded once. */
const TEXTS = new WeakMap<DeskCase, string>();

function hasWords(view: DeskCase, words: readonly string[]): boolean {
  const text = TEXTS.get(view) ?? textOf(view);
  TEXTS.set(view, text);
  return words.every((word) => text.includes(word));
}

function textOf({ entryNo, handler, orgUnitName, targetVersion, title }: DeskCase): string {
  return foldText([title, entryNo, targetVersion, orgUnitName, handler?.name].join(" "));
}
