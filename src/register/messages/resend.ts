import { isRunning } from "#domain/cases/evaluationCase.ts";
import { isCoordinator } from "#domain/people/roles.ts";
import { err, ok } from "#domain/result.ts";
import type { Acting } from "#register/memory/actor.ts";
import type { Context } from "#register/memory/context.ts";
import { type CaseInEntry, seekCase } from "#register/memory/findCase.ts";
import type { Written } from "#register/memory/problems.ts";
import { wasCarriedOut } from "#register/store/keyValues.ts";
import { isDue } from "./dueMessages.ts";
import { messageValue, readMessage } from "./ledger.ts";
import { deliveriesOf, freshSendingRow } from "./messageRows.ts";
import { dueAgain } from "./sending.ts";

/** "Erneut senden": the round tries again at once, as if the message had never been tried. */
export async function resend(
  context: Context,
  caseKey: string,
  personId: string,
  acting: Acting,
): Written<CaseInEntry> {
  const { keyValues } = context;
  const found = await seekCase(context, caseKey);
  if (found === undefined) return err("notFound");
  if (!isCoordinator(acting.viewer)) return err("forbidden");
  const { evaluationCase } = found;
  if (!isRunning(evaluationCase.state)) return err("notRunning");
  // Another replica may be sending it: the rows as the list has them.
  await keyValues.sync();
  const deliveries = deliveriesOf(keyValues, caseKey).filter(
    ({ person }) => person.id === personId,
  );
  if (deliveries.length === 0) return err("notFound");
  const due = deliveries.filter((one) => isDue(context, evaluationCase, one));
  const rows = await Promise.all(
    due.map(({ messageId }) => freshSendingRow(keyValues, { caseKey, personId, messageId })),
  );
  // Several messages may have gone out in one bundle.
  const byKey = new Map(
    rows.flatMap((stored) => (stored === undefined ? [] : [[stored.key, stored]])),
  );
  const current = [...byKey.values()].flatMap((stored) => {
    const message = readMessage(stored);
    return message === undefined ? [] : [{ stored, message }];
  });
  if (current.length === 0) return err("notRequested");
  const failed = current.filter(({ message }) => message.state === "failed");
  if (failed.length === 0) {
    const sending = current.some(({ message }) => message.state === "claimed");
    return err(sending ? "stillSending" : "alreadySent");
  }
  for (const { message, stored } of failed) {
    const replaced = await keyValues.replace(stored, messageValue(dueAgain(message)));
    if (!wasCarriedOut(replaced)) return err("changedMeanwhile");
  }
  context.wake();
  return ok(found);
}
