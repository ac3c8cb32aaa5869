import type { CaseView } from "#contract/case.ts";
import { isRunning } from "#domain/cases/evaluationCase.ts";
import { foldText } from "#domain/text/foldText.ts";
import { isOfChoice } from "#tab/case/caseText.ts";
import {
  CASE_CHOICES,
  type CaseChoice,
  type CaseFilter,
  HANDLERS,
  withChoice,
  withHandler,
} from "#tab/session/caseFilter.ts";

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
): (view: CaseView) => boolean {
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

/** How many cases would be shown with each choice, and with each handler, beside all else that is chosen. */
export interface DeskCounts {
  readonly choices: ReadonlyMap<CaseChoice, number>;
  readonly handlers: ReadonlyMap<"all" | (typeof HANDLERS)[number], number>;
}

export function deskCounts(
  cases: readonly CaseView[],
  filter: CaseFilter,
  desk: DeskContext,
): DeskCounts {
  const ofAnyChoice = cases.filter(selects(withChoice(filter, "all"), desk));
  const ofAnybody = cases.filter(selects(withHandler(filter, "all"), desk));
  return {
    choices: countsOf(CASE_CHOICES, (choice) =>
      countIf(ofAnyChoice, (view) => isOfChoice(view, choice, desk.today)),
    ),
    handlers: countsOf(["all", ...HANDLERS], (handler) =>
      countIf(ofAnybody, (view) =>
        isHandledBy(view, handler === "all" ? undefined : handler, desk.personId),
      ),
    ),
  };
}

function countsOf<Key>(
  keys: readonly Key[],
  countOf: (key: Key) => number,
): ReadonlyMap<Key, number> {
  return new Map(keys.map((key) => [key, countOf(key)]));
}

/** Without a list of them: this is done for each choice with each letter that is typed. */
function countIf(views: readonly CaseView[], isOne: (view: CaseView) => boolean): number {
  return views.reduce((count, view) => (isOne(view) ? count + 1 : count), 0);
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
