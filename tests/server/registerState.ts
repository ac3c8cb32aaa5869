import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect } from "vitest";
import { z } from "zod";
import { personByHandle } from "#local/people.ts";
import type { Answer, TestService } from "./startTestService.ts";

type ListName =
  | "KI-Register"
  | "KI-Register Bewertungen"
  | "KI-Register Protokoll"
  | "KI-Register System";

const listsSchema = z.object({
  value: z.array(z.object({ id: z.string(), displayName: z.string() })),
});
const itemSchema = z.object({
  id: z.string(),
  eTag: z.string(),
  fields: z.record(z.string(), z.unknown()),
});
const pageSchema = z.object({
  value: z.array(itemSchema),
  "@odata.nextLink": z.string().optional(),
});
type Item = z.infer<typeof itemSchema>;
const messagesSchema = z.array(
  z.looseObject({
    id: z.string(),
    deleted: z.boolean().optional(),
    activity: z.looseObject({ type: z.string() }),
  }),
);
type Messages = z.infer<typeof messagesSchema>;

const problemSchema = z.strictObject({
  code: z.string(),
  details: z.record(z.string(), z.unknown()).optional(),
});

/** Path of a list in the stand-in's Graph. */
export async function listPath(running: TestService, name: ListName): Promise<string> {
  const as = { token: await running.appToken("graph") };
  const { body } = await running.call(as, "GET", "/local/graph/v1.0/sites/root/lists");
  const list = listsSchema.parse(body).value.find(({ displayName }) => displayName === name);
  return `/local/graph/v1.0/sites/root/lists/${list?.id}`;
}

/** A list as Graph has it, without asking the service. */
export async function itemsOf(running: TestService, name: ListName): Promise<readonly Item[]> {
  const as = { token: await running.appToken("graph") };
  const items: Item[] = [];
  let path: string | undefined = `${await listPath(running, name)}/items?$expand=fields&$top=500`;
  while (path !== undefined) {
    const answer: Answer = await running.call(as, "GET", path);
    const page: z.infer<typeof pageSchema> = pageSchema.parse(answer.body);
    items.push(...page.value);
    path = page["@odata.nextLink"]?.replace(running.url, "");
  }
  return items;
}

export async function itemOf(running: TestService, no: string): Promise<Item> {
  const found = (await itemsOf(running, "KI-Register")).find(
    ({ fields }) => fields.RegisterNo === no,
  );
  if (found === undefined) throw new Error(`No item ${no}`);
  return found;
}

export async function messagesOf(running: TestService, person: string): Promise<Messages> {
  const { body } = await running.call(null, "GET", `/local/teams/people/${person}/messages`);
  return messagesSchema.parse(body);
}

/** Everything that lasts: every item of every list with its version, and every message of every chat. */
const LASTING = [
  "SELECT list_id, id, version, deleted, fields, modified_at, modified_by FROM items ORDER BY list_id, id",
  "SELECT id, conversation_id, deleted, activity FROM activities ORDER BY id",
];

/** Where the stand-in keeps it: asked over HTTP, it took longer than what the tests do. */
async function stateOf(running: TestService): Promise<readonly unknown[]> {
  await running.service.register.roundEnded();
  const database = new DatabaseSync(join(running.dataDir, "standin.sqlite"), { readOnly: true });
  try {
    return LASTING.map((sql) => database.prepare(sql).all());
  } finally {
    database.close();
  }
}

/** Runs `work` and expects every list and every chat to be as before. */
export async function changesNothing<Value>(
  running: TestService,
  work: () => Promise<Value>,
): Promise<Value> {
  const before = await stateOf(running);
  const done = await work();
  expect(await stateOf(running)).toEqual(before);
  return done;
}

/** A request that is to be refused with this status and code, and to change nothing. */
export async function refused(
  running: TestService,
  [as, method, path, body, headers]: Parameters<TestService["call"]>,
  expected: { readonly status: number; readonly code: string },
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const answer = await changesNothing(running, () => running.call(as, method, path, body, headers));
  const { code, details } = problemSchema.parse(answer.body);
  expect({ status: answer.status, code, details }).toMatchObject(expected);
  return details;
}

const caseSchema = z.looseObject({
  key: z.string(),
  entryNo: z.string(),
  state: z.string(),
  targetRevision: z.number(),
  revision: z.number(),
});
type Case = z.infer<typeof caseSchema>;

/** The running case of an entry, as a coordinator sees it. */
export async function caseOf(running: TestService, no: string): Promise<Case> {
  const { body } = await running.call("coordinator-1", "GET", `/api/entries/${no}`);
  const { lastCase, runningCase } = z
    .object({ runningCase: caseSchema.nullable(), lastCase: caseSchema.nullable() })
    .parse(body);
  const found = runningCase ?? lastCase;
  if (found === null) throw new Error(`${no} has no case`);
  return found;
}

export async function eTagOf(running: TestService, no: string): Promise<string> {
  const { headers } = await running.call("coordinator-1", "GET", `/api/entries/${no}`);
  return headers.get("etag") ?? "";
}

/** Reports a version and waits for the cards. */
export async function reportVersion(
  running: TestService,
  no: string,
  version: string,
): Promise<Case> {
  const { body, status } = await running.call(
    "coordinator-1",
    "POST",
    `/api/entries/${no}/version`,
    { version },
  );
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  await running.service.register.roundEnded();
  return caseOf(running, no);
}

export function idOf(handle: string): string {
  const person = personByHandle(handle);
  if (person === undefined) throw new Error(`Nobody is called ${handle}`);
  return person.oid;
}
