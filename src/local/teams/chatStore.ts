import { createHash } from "node:crypto";
import { z } from "zod";
import { type LocalPerson, PEOPLE, personByOid } from "#local/people.ts";
import type { Store } from "#local/store.ts";

export const activityBody = z.looseObject({ type: z.string().min(1) });
export type ActivityBody = z.infer<typeof activityBody>;

const activityRow = z.object({
  id: z.string(),
  deleted: z.number(),
  activity: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(activityBody),
});

/** One message of a chat as Teams holds it. */
export interface ChatMessage {
  readonly id: string;
  readonly activity: ActivityBody;
  readonly deleted?: true;
}

/** Teams' own id of a person, the same in every conversation with this bot. */
export const teamsUserId = (person: LocalPerson) => `29:1${digest(`user/${person.oid}`)}`;
export const conversationIdOf = (person: LocalPerson) => `a:1${digest(`chat/${person.oid}`)}`;

export const personByTeamsId = (id: string) =>
  personByOid(id) ?? PEOPLE.find((one) => teamsUserId(one) === id);

/** With whom the chat of this id was opened. */
export function personOfConversation(store: Store, id: string): LocalPerson | undefined {
  const found = store.first(
    z.object({ oid: z.string() }),
    "SELECT oid FROM conversations WHERE id = ?",
    id,
  );
  return found === undefined ? undefined : personByOid(found.oid);
}

/** Opens the person's chat with the bot, or finds it again. */
export function openConversation(store: Store, person: LocalPerson): string {
  const id = conversationIdOf(person);
  store.run(
    "INSERT INTO conversations (id, oid) VALUES (?, ?) ON CONFLICT DO NOTHING",
    id,
    person.oid,
  );
  return id;
}

export const isConversation = (store: Store, id: string) =>
  store.first(z.object({ id: z.string() }), "SELECT id FROM conversations WHERE id = ?", id) !==
  undefined;

/** Ids look like Teams': the milliseconds of the message, never twice the same. */
export function addActivity(
  store: Store,
  conversationId: string,
  activity: ActivityBody,
  now: number,
): string {
  return store.transaction(() => {
    const last = store.first(
      z.object({ last: z.number().nullable() }),
      "SELECT max(CAST(id AS INTEGER)) AS last FROM activities",
    )?.last;
    const id = String(Math.max(Math.floor(now), (last ?? 0) + 1));
    const stored = { ...activity, id, conversation: { id: conversationId } };
    store.run(
      "INSERT INTO activities (id, conversation_id, activity) VALUES (?, ?, ?)",
      id,
      conversationId,
      JSON.stringify(stored),
    );
    return id;
  });
}

/** False if there is no such message (any more). */
export function replaceActivity(
  store: Store,
  conversationId: string,
  id: string,
  activity: ActivityBody,
): boolean {
  const stored = { ...activity, id, conversation: { id: conversationId } };
  return (
    store.run(
      "UPDATE activities SET activity = ? WHERE conversation_id = ? AND id = ? AND deleted = 0",
      JSON.stringify(stored),
      conversationId,
      id,
    ) > 0
  );
}

export const removeActivity = (store: Store, conversationId: string, id: string): boolean =>
  store.run(
    "UPDATE activities SET deleted = 1 WHERE conversation_id = ? AND id = ? AND deleted = 0",
    conversationId,
    id,
  ) > 0;

export const messagesOf = (store: Store, person: LocalPerson): ChatMessage[] =>
  store
    .all(
      activityRow,
      "SELECT id, deleted, activity FROM activities WHERE conversation_id = ? ORDER BY position",
      conversationIdOf(person),
    )
    .map(({ id, activity, deleted }) => ({
      id,
      activity,
      ...(deleted === 1 ? { deleted: true as const } : {}),
    }));

const digest = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 40);
