import { type EvaluationCase, isRunning } from "#domain/evaluationCase.ts";
import { err, ok } from "#domain/result.ts";
import { isCoordinator } from "#domain/roles.ts";
import type { Context } from "./context.ts";
import type { DeliveryStep } from "./delivery.ts";
import { findCase } from "./findCase.ts";
import { deliverySubject, deliveryValue, readDelivery } from "./ledger.ts";
import type { RegisterCommands } from "./register.ts";
import { findAfresh } from "./runCaseCommand.ts";

type Resend = RegisterCommands["resend"];

/** "Erneut senden": the round tries again at once, as if the message had never been tried. */
export async function resend(
  context: Context,
  ...[caseKey, personId, acting]: Parameters<Resend>
): ReturnType<Resend> {
  const { keyValues } = context;
  const found = findCase(context, caseKey) ?? (await findAfresh(context, caseKey));
  if (found === undefined) return err("notFound");
  if (!isCoordinator(acting.viewer)) return err("forbidden");
  const { evaluationCase } = found;
  if (!isRunning(evaluationCase.state)) return err("notRunning");
  // Another replica may be sending it: the rows as the list has them.
  await keyValues.sync();
  const held = keyValues
    .ofSubject(deliverySubject(caseKey))
    .filter((stored) => readDelivery(stored)?.person.id === personId);
  if (held.length === 0) return err("notFound");
  const rows = await Promise.all(held.map(({ key }) => keyValues.fresh(key)));
  const current = rows.flatMap((stored) => {
    const delivery = stored === undefined ? undefined : readDelivery(stored);
    if (stored === undefined || delivery === undefined) return [];
    return isCurrent(delivery.step, evaluationCase) ? [{ stored, delivery }] : [];
  });
  if (current.length === 0) return err("notRequested");
  const failed = current.filter(({ delivery }) => delivery.state === "failed");
  if (failed.length === 0) {
    const sending = current.some(({ delivery }) => delivery.state === "claimed");
    return err(sending ? "stillSending" : "alreadySent");
  }
  for (const { delivery, stored } of failed) {
    const due = deliveryValue({ ...delivery, expires: 0, attempts: 0 });
    const replaced = await keyValues.replace(stored, due);
    if (!replaced.ok) return err("changedMeanwhile");
  }
  context.wake();
  return ok(found);
}

/** A message about an older version or an answered question is not sent any more. */
export function isCurrent(step: DeliveryStep, evaluationCase: EvaluationCase): boolean {
  const { queries, state, targetRevision } = evaluationCase;
  if (step.startsWith("query-")) return state === "query" && step === `query-${queries.length}`;
  if (step.startsWith("request-")) {
    return state === "requested" && step === `request-v${targetRevision}`;
  }
  return state === "requested" || state === "query";
}
