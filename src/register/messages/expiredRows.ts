import { isPending } from "#domain/cases/caseConditions.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { partsOf } from "#domain/messages/messageId.ts";
import { addDays, addMonths } from "#domain/time/day.ts";
import type { Context } from "#register/memory/context.ts";
import { dayAt } from "#register/store/clock.ts";
import type { StoredValue } from "#register/store/keyValues.ts";
import { findInTurns } from "#register/store/turns.ts";
import { readBundle, readDelivery } from "./ledger.ts";

const KEPT_MONTHS = 6;
/** A digest holds nothing but that it was sent; what somebody follows is theirs alone to know. */
const DIGEST_KEPT_DAYS = 30;

/** Who got which card when is kept for half a year after the case has closed. */
export async function expiredRows({
  keyValues,
  now,
  replica,
}: Context): Promise<readonly StoredValue[]> {
  const today = dayAt(now());
  const closedBefore = addMonths(today, -KEPT_MONTHS);
  /** What is still asked for keeps its rows: without them it would be sent again. */
  const isExpired = (evaluationCase: EvaluationCase) => {
    const { closedOn, entryNo } = evaluationCase;
    const entry = replica.entry(entryNo);
    const isAsked = entry !== undefined && isPending(entry, evaluationCase);
    return closedOn !== null && closedOn < closedBefore && !isAsked;
  };
  const isExpiredBundle = (stored: StoredValue) => {
    const bundle = readBundle(stored);
    if (bundle === undefined) return false;
    if (bundle.kind === "digest" || bundle.kind === "followed")
      return bundle.day < addDays(today, -DIGEST_KEPT_DAYS);
    return (
      bundle.day < closedBefore &&
      bundle.messages.every(({ caseKey }) => {
        const evaluationCase = replica.case(caseKey);
        return evaluationCase === undefined || isExpired(evaluationCase);
      })
    );
  };
  /** A suspension is told of with a case that may have closed long before. */
  const isYounger = (stored: StoredValue) => {
    const delivery = readDelivery(stored);
    const day = delivery === undefined ? undefined : partsOf(delivery.messageId).day;
    return day !== undefined && day >= closedBefore;
  };
  const ofCases = await findInTurns(replica.cases(), (evaluationCase) => {
    if (!isExpired(evaluationCase)) return [];
    const caseKey = evaluationCase.key.toLowerCase();
    return [
      ...keyValues.ofSubject(`delivery/${caseKey}`).filter((stored) => !isYounger(stored)),
      ...keyValues.ofSubject(`later/${caseKey}`),
    ];
  });
  const bundles = await findInTurns(keyValues.ofKind("parcel"), (stored) =>
    isExpiredBundle(stored) ? [stored] : [],
  );
  return [...ofCases, ...bundles];
}
