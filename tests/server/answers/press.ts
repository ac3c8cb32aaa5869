import { expect } from "vitest";
import { z } from "zod";
import type { PersonHandle } from "#local/people.ts";
import { callHttp } from "#tests/server/processes/callHttp.ts";
import type { CardCopy } from "#tests/server/processes/chat.ts";
import type { City } from "./startCity.ts";

const TYPE = "application/vnd.microsoft.card.adaptive";
const invokeSchema = z.strictObject({
  statusCode: z.literal(200),
  type: z.literal(TYPE),
  value: z.looseObject({ type: z.literal("AdaptiveCard"), body: z.array(z.unknown()).min(1) }),
});
type Card = z.infer<typeof invokeSchema>["value"];

/** A button and what was typed beside it. */
export interface Press {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Presses a button in Teams. Whatever happens the answer is a card with status 200; undefined where no bot was reached,
 * because it was killed.
 */
export async function press(
  city: City,
  person: PersonHandle,
  copy: Pick<CardCopy, "id" | "caseKey" | "targetRevision" | "messageId">,
  { data, verb }: Press,
  trigger: "manual" | "automatic" = "manual",
): Promise<Card | undefined> {
  const { caseKey, id: activityId, messageId, targetRevision } = copy;
  const answer = await callHttp(`${city.standIn}/local/teams/people/${person}/invoke`, {
    method: "POST",
    body: {
      activityId,
      verb,
      data: { caseKey, targetRevision, step: messageId, ...data },
      trigger,
    },
  });
  if (answer === undefined || answer.status === 502) return undefined;
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return invokeSchema.parse(answer.body).value;
}

/** As `press`, where nobody was killed. */
export async function pressed(...input: Parameters<typeof press>): Promise<Card> {
  const card = await press(...input);
  if (card === undefined) throw new Error("No bot was reached");
  return card;
}

/** What Teams asks for by itself when somebody looks at the card. */
export async function refreshed(city: City, person: PersonHandle, copy: CardCopy): Promise<Card> {
  return pressed(city, person, copy, { verb: "case/refresh", data: {} }, "automatic");
}
