import type { Query, QueryCache, QueryState } from "@tanstack/react-query";
import { ApiProblem } from "#tab/data/api.ts";
import { ME_KEY } from "#tab/data/me.ts";
import { isPartKey, PartMissing } from "#tab/session/loadPart.ts";

/*
 * What the open page has heard of the service, read from everything it has asked for: no single question has to be asked,
 * and none has to be loaded for it.
 */

/** When the service last told anything of the register; 0 where it never did. Who somebody is stays true for long. */
export function lastHeard(cache: QueryCache): number {
  const told = cache
    .getAll()
    .filter(({ queryKey }) => !isPartKey(queryKey) && queryKey[0] !== ME_KEY[0]);
  return Math.max(0, ...told.map(({ state }) => state.dataUpdatedAt));
}

/** The last question that nobody answered; a part of the tab that did not come is one too. */
export function lastUnanswered(cache: QueryCache): QueryState | undefined {
  return cache
    .getAll()
    .filter(isUnanswered)
    .map(({ state }) => state)
    .sort((one, other) => other.errorUpdatedAt - one.errorUpdatedAt)[0];
}

/** While it is asked once more, the failure before still holds. */
function isUnanswered({ state }: Query): boolean {
  const { dataUpdatedAt, error, errorUpdatedAt } = state;
  if (errorUpdatedAt <= dataUpdatedAt) return false;
  return !(error instanceof ApiProblem && isRefusal(error)) && !isGone(error);
}

/** A refusal is an answer; who must sign in anew, or wait, got none. */
function isRefusal({ status }: ApiProblem): boolean {
  return status >= 400 && status < 500 && status !== 401 && status !== 429;
}

/** A part that nobody asked for and that a newer version took away: the page does not reload under anybody's hands for it. */
export function goneLater(cache: QueryCache): PartMissing | undefined {
  return cache
    .getAll()
    .map(({ state }) => state.error)
    .filter(isGone)
    .find(({ asked }) => asked === "later");
}

function isGone(error: unknown): error is PartMissing {
  return error instanceof PartMissing && error.why === "gone";
}
