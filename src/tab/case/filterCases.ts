import type { CaseView } from "#contract/case.ts";
import { isRunning } from "#domain/cases/evaluationCase.ts";
import type { CaseFilter } from "#tab/session/caseFilter.ts";
import { chooseCases } from "./caseText.ts";

export function filterCases(
  cases: readonly CaseView[],
  { closedToo, handler, show }: CaseFilter,
  viewer: { readonly personId: string; readonly today: string },
): readonly CaseView[] {
  const known = cases.filter(
    (view) =>
      (closedToo === true || isRunning(view.state)) && isHandledBy(view, handler, viewer.personId),
  );
  return chooseCases(known, show ?? "all", viewer.today);
}

function isHandledBy(view: CaseView, handler: CaseFilter["handler"], personId: string) {
  if (handler === undefined) return true;
  return handler === "me" ? view.handler?.id === personId : view.handler === null;
}
