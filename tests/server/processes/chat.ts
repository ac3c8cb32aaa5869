import { z } from "zod";
import { type Answer, callHttp } from "./callHttp.ts";
import type { StandInAccess } from "./standInAccess.ts";

/** Every button of a card carries this. */
const cardDataSchema = z
  .object({ caseKey: z.string(), targetRevision: z.number(), step: z.string() })
  .transform(({ step, ...data }) => ({ ...data, messageId: step }));
const refreshSchema = z.object({
  refresh: z.object({
    action: z.object({ data: cardDataSchema }),
  }),
});
const messagesSchema = z.array(
  z.object({
    id: z.string(),
    activity: z.looseObject({
      attachments: z.array(z.looseObject({ content: z.unknown() })).default([]),
    }),
  }),
);

/** A copy of a card in somebody's chat, and which message of which case it is. */
export type CardCopy = z.infer<typeof cardDataSchema> & {
  readonly id: string;
  /** The card as the chat shows it to everybody who has not pressed it. */
  readonly content: unknown;
};

export async function readCards(
  replicas: StandInAccess,
  person: string,
): Promise<readonly CardCopy[]> {
  const answer = await callHttp(`${replicas.standIn}/local/teams/people/${person}/messages`);
  return messagesSchema.parse(answer?.body).flatMap(({ activity, id }) =>
    activity.attachments.flatMap(({ content }) => {
      const parsed = refreshSchema.safeParse(content);
      return parsed.success ? [{ id, content, ...parsed.data.refresh.action.data }] : [];
    }),
  );
}

/** Answers a question with "unchanged" in the chat. A refusal is a card too; an answer of ours shows its reason. */
export async function pressUnchanged(
  replicas: StandInAccess,
  person: string,
  { id: activityId, caseKey, messageId, targetRevision }: CardCopy,
  reasonText: string,
): Promise<Pick<Answer, "status" | "body"> | undefined> {
  const data = { caseKey, targetRevision, step: messageId, reason: "other", reasonText };
  const url = `${replicas.standIn}/local/teams/people/${person}/invoke`;
  const body = { activityId, verb: "case/unchanged", data };
  const answer = await callHttp(url, { method: "POST", body });
  // Teams reached no bot: it died before or after it took the answer.
  if (answer === undefined || answer.status === 502) return undefined;
  if (answer.status !== 200) return answer;
  return JSON.stringify(answer.body).includes(reasonText)
    ? answer
    : { status: 409, body: answer.body };
}
