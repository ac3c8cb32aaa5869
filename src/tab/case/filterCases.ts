import type { CaseView } from "#contract/case.ts";
import { isRunning } from "#domain/cases/evaluationCase.ts";
import type { CaseFilter } from "#tab/session/caseFilter.ts";
import { chooseCases } from "./caseText.ts";

export function filterCases(
  cases: readonly CaseView[],
  { closedToo, handler, show, waiting }: CaseFilter,
  viewer: {
    readonly personId: string;
    readonly today: string;
    /** The cases in the section of the digest that is shown. */
    readonly waiting?: ReadonlySet<string> | undefined;
  },
): readonly CaseView[] {
  const known = cases.filter(
    (view) =>
      (closedToo === true || isRunning(view.state)) &&
      (waiting === undefined || viewer.waiting?.has(view.key) === true) &&
      isHandledBy(view, handler, viewer.personId),
  );
  return chooseCases(known, show ?? "all", viewer.today);
}

function isHandledBy(view: CaseView, handler: CaseFilter["handler"], personId: string) {
  if (handler === undefined) return true;
  return handler === "me" ? view.handler?.id === personId : view.handler === null;
}
