import type { CaseView } from "#contract/case.ts";
import {
  CASE_CHOICES,
  type CaseChoice,
  type CaseFilter,
  HANDLERS,
} from "#domain/cases/caseFilter.ts";
import { isOfChoice } from "#domain/cases/caseOrder.ts";
import { type DeskContext, isHandledBy, selects } from "#domain/cases/caseSelection.ts";
import { withChoice, withHandler } from "#tab/session/caseFilter.ts";

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
