import type { RiskClass } from "#domain/vocabulary.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import type { Acting } from "#register/memory/actor.ts";
import { CLASS_ANSWERS } from "#tests/domain/classification/classAnswers.ts";
import { confirmTouched } from "#tests/register/confirmTouched.ts";
import { coordinator } from "./startRegister.ts";

/**
 * Has the decision tree of an open case answered so that it gives a class, and confirmed by a second coordinator. Returns
 * the revision that a decision then names.
 */
export async function classifyCase(
  { commands, reads }: Pick<RunningRegister, "commands" | "reads">,
  key: string,
  riskClass: RiskClass,
  by: Acting = coordinator("coordinator-2"),
): Promise<number> {
  const held = reads.case(key)?.evaluationCase.classification?.answers ?? {};
  const wanted = Object.entries(CLASS_ANSWERS[riskClass]).map(
    ([question, answer]) => [question, { answer, seen: held[question]?.answer ?? null }] as const,
  );
  const answered = await commands.classify(key, { answers: Object.fromEntries(wanted) }, by);
  if (!answered.ok) throw new Error(JSON.stringify(answered.problem));
  const { revision } = answered.value.evaluationCase;
  const confirmed = await commands.confirmClassification(key, { revision }, by);
  if (!confirmed.ok) throw new Error(JSON.stringify(confirmed.problem));
  return confirmTouched({ commands, reads }, key, by);
}
