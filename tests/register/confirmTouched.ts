import { unconfirmedSections } from "#domain/cases/shortEvaluation.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import type { Acting } from "#register/memory/actor.ts";
import { coordinator } from "./startRegister.ts";

/** Has the sections that a change touched confirmed. Returns the revision that a decision then names. */
export async function confirmTouched(
  { commands, reads }: Pick<RunningRegister, "commands" | "reads">,
  key: string,
  by: Acting = coordinator("coordinator-2"),
): Promise<number> {
  const { evaluationCase } = reads.case(key) ?? {};
  const revision = evaluationCase?.revision ?? 0;
  const sections = evaluationCase === undefined ? [] : unconfirmedSections(evaluationCase);
  if (sections.length === 0) return revision;
  const confirmed = await commands.confirmSections(key, { revision, sections }, by);
  return confirmed.ok ? confirmed.value.evaluationCase.revision : revision;
}
