import type { CaseView } from "#contract/case.ts";
import { isRunning } from "#domain/cases/evaluationCase.ts";
import { foldText } from "#domain/text/foldText.ts";
import { chooseCases } from "#tab/case/caseText.ts";
import type { CaseFilter } from "#tab/session/caseFilter.ts";

/** Who looks, and what the list cannot know by itself. */
export interface DeskContext {
  readonly personId: string;
  readonly today: string;
  /** The cases in the section of the digest that is shown. */
  readonly waiting?: ReadonlySet<string> | undefined;
}

export function filterCases(
  cases: readonly CaseView[],
  { cause, closedToo, handler, office, search, show, waiting }: CaseFilter,
  desk: DeskContext,
): readonly CaseView[] {
  const words = foldText(search ?? "")
    .split(" ")
    .filter((word) => word !== "");
  const known = cases.filter(
    (view) =>
      (closedToo === true || isRunning(view.state)) &&
      (waiting === undefined || desk.waiting?.has(view.key) === true) &&
      (office === undefined || view.orgUnitName === office) &&
      (cause === undefined || view.trigger === cause) &&
      isHandledBy(view, handler, desk.personId) &&
      (words.length === 0 || hasWords(view, words)),
  );
  return chooseCases(known, show ?? "all", desk.today);
}

function isHandledBy(view: CaseView, handler: CaseFilter["handler"], personId: string) {
  if (handler === undefined) return true;
  return handler === "me" ? view.handler?.id === personId : view.handler === null;
}

/** What of a case is searched, folded once. */
const TEXTS = new WeakMap<CaseView, string>();

function hasWords(view: CaseView, words: readonly string[]): boolean {
  const text = TEXTS.get(view) ?? textOf(view);
  TEXTS.set(view, text);
  return words.every((word) => text.includes(word));
}

function textOf({ entryNo, handler, orgUnitName, targetVersion, title }: CaseView): string {
  return foldText([title, entryNo, targetVersion, orgUnitName, handler?.name].join(" "));
}
