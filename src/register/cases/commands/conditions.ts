import {
  addCondition,
  type ConditionInput,
  giveEvidence,
  judgeEvidence,
  liftCondition,
  moveCondition,
} from "#domain/cases/caseConditions.ts";
import { addEvidence, type EvidenceInput } from "#domain/cases/caseEvidence.ts";
import { type RiskRefusal, setRisks, type WantedRisk } from "#domain/cases/caseRisks.ts";
import type { EntryNo } from "#domain/entry/entry.ts";
import { ok } from "#domain/result.ts";
import type { Day } from "#domain/time/day.ts";
import { type Context, homeIn } from "#register/memory/context.ts";
import { findCase } from "#register/memory/findCase.ts";
import { caseRunner, type Revised, type RunsCase, type Seen, seen } from "./caseCommand.ts";

interface OfCondition {
  readonly id: number;
  /** Which asking was seen: whatever else of the case has changed. */
  readonly round: number;
}

interface Noted {
  readonly risks: readonly WantedRisk[];
}

/** What an approval asks for, what proves it, and the risks of an evaluation. */
export function conditions(context: Context) {
  const command = caseRunner(context);
  const homeOf = (no: EntryNo) => homeIn(context, no);
  const noteRisks = command<Noted, RiskRefusal>({
    action: "risksNoted",
    who: "responsible",
    step: ({ actor, evaluationCase, input: { risks }, when }) =>
      setRisks(evaluationCase, { by: actor, wanted: risks }, when),
  });
  const layEvidence = command<EvidenceInput>({
    action: "evidenceAdded",
    who: "responsible",
    step: ({ actor, entry, evaluationCase, input, when }) =>
      addEvidence(evaluationCase, { by: actor, evidence: input, home: homeOf(entry.no) }, when),
  });

  /** What is sent twice stands as it was sent first. */
  function standing<Input, Refused>(run: RunsCase<Input, Refused>): RunsCase<Input, Refused> {
    return async (caseKey, input, acting) => {
      const done = await run(caseKey, input, acting);
      const found = done.ok || done.problem !== "noChange" ? undefined : findCase(context, caseKey);
      return found === undefined ? done : ok(found);
    };
  }

  return {
    addCondition: command<Revised & ConditionInput>({
      action: "conditionAdded",
      who: "coordinator",
      seen: ({ revision }) => ({ revision }),
      step: ({ coordinating, evaluationCase, input: { dueOn, text }, when }) =>
        addCondition(evaluationCase, { ...coordinating, dueOn, text }, when),
    }),

    giveEvidence: command<
      OfCondition & { readonly text: string; readonly evidence?: EvidenceInput }
    >({
      action: "evidenceGiven",
      who: "responsible",
      step: ({ acting, actor, entry, evaluationCase, input, when }) =>
        giveEvidence(
          evaluationCase,
          { ...input, by: actor, channel: acting.channel, home: homeOf(entry.no) },
          when,
        ),
    }),

    judgeEvidence: command<OfCondition & { readonly isAccepted: boolean; readonly reason: string }>(
      {
        action: ({ isAccepted }) => (isAccepted ? "conditionAccepted" : "conditionSentBack"),
        who: "coordinator",
        step: ({ coordinating, evaluationCase, input, when }) =>
          judgeEvidence(evaluationCase, { ...coordinating, ...input }, when),
      },
    ),

    moveCondition: command<
      Seen & { readonly id: number; readonly dueOn: Day; readonly reason: string }
    >({
      action: "conditionMoved",
      who: "coordinator",
      seen,
      step: ({ coordinating, evaluationCase, input: { dueOn, id, reason }, when }) =>
        moveCondition(evaluationCase, { ...coordinating, dueOn, id, reason }, when),
    }),

    liftCondition: command<Seen & { readonly id: number; readonly reason: string }>({
      action: "conditionLifted",
      who: "coordinator",
      seen,
      step: ({ coordinating, evaluationCase, input: { id, reason }, when }) =>
        liftCondition(evaluationCase, { ...coordinating, id, reason }, when),
    }),

    addEvidence: standing(layEvidence),
    setRisks: standing(noteRisks),
  };
}
