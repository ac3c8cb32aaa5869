import type { CaseView } from "#contract/case.ts";
import { isRunning } from "#domain/cases/evaluationCase.ts";
import { CASE_STATES } from "#domain/vocabulary.ts";
import { type CaseChoice, chooseCases } from "./caseText.ts";

const CHOICES: readonly CaseChoice[] = [
  "all",
  "overdue",
  "suspensionOpen",
  "needsResponsible",
  ...CASE_STATES,
];
export const HANDLERS = ["me", "nobody"] as const;
export type HandlerChoice = (typeof HANDLERS)[number];

/** What the coordinators' list shows; what is absent is not narrowed. The URL holds it. */
export interface CaseFilter {
  readonly show?: Exclude<CaseChoice, "all">;
  readonly handler?: HandlerChoice;
  readonly closedToo?: true;
}

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

function isHandledBy(view: CaseView, handler: HandlerChoice | undefined, personId: string) {
  if (handler === undefined) return true;
  return handler === "me" ? view.handler?.id === personId : view.handler === null;
}

export function parseChoice(text: string): CaseChoice {
  return CHOICES.find((one) => one === text) ?? "all";
}

/** The filter with another choice; "all" takes it away. */
export function withChoice({ show: _held, ...rest }: CaseFilter, choice: CaseChoice): CaseFilter {
  return choice === "all" ? rest : { ...rest, show: choice };
}

export function withHandler({ handler: _held, ...rest }: CaseFilter, text: string): CaseFilter {
  const handler = HANDLERS.find((one) => one === text);
  return handler === undefined ? rest : { ...rest, handler };
}

/** With its question mark; empty where nothing is narrowed. */
export function caseFilterToQuery({ closedToo, handler, show }: CaseFilter): string {
  const query = new URLSearchParams({
    ...(show === undefined ? {} : { show }),
    ...(handler === undefined ? {} : { handler }),
    ...(closedToo === true ? { closed: "1" } : {}),
  });
  return query.size === 0 ? "" : `?${query}`;
}

export function queryToCaseFilter(text: string): CaseFilter {
  const query = new URLSearchParams(text);
  const closedToo: CaseFilter = query.get("closed") === "1" ? { closedToo: true } : {};
  const chosen = withChoice(closedToo, parseChoice(query.get("show") ?? ""));
  return withHandler(chosen, query.get("handler") ?? "");
}
