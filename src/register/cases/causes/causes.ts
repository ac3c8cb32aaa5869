import type { CauseKind } from "#domain/cases/causes.ts";
import type { Cause } from "#register/cases/cause.ts";
import type { Context } from "#register/memory/context.ts";
import type { Step } from "#register/memory/step.ts";
import { campaign } from "./campaign.ts";
import { type IncidentCommands, incident, incidentCommands } from "./incident.ts";
import { coordinator, type OpeningCommands, openingCommands, submission } from "./openedByHand.ts";
import { period } from "./period.ts";
import { platform } from "./platform.ts";
import { type ChangeCommands, changeCommands, significantChange } from "./significantChange.ts";
import { version } from "./version.ts";

/** Every cause of a case. Among those of one turn a round takes them in this order. */
const CAUSES: Readonly<Record<CauseKind, Cause>> = {
  version,
  platform,
  period,
  incident,
  report: significantChange,
  campaign,
  coordinator,
  submission,
};

export function causeSteps(context: Context, turn: Cause["turn"]): readonly Step[] {
  return Object.values(CAUSES)
    .filter((cause) => cause.turn === turn)
    .flatMap(({ step }) => step?.(context) ?? []);
}

/** The causes that people bring. */
export type CauseCommands = IncidentCommands & ChangeCommands & OpeningCommands;

export function causeCommands(context: Context): CauseCommands {
  return {
    ...incidentCommands(context),
    ...changeCommands(context),
    ...openingCommands(context),
  };
}
