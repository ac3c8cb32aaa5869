import { afterAll, beforeAll, expect, test } from "vitest";
import { type Hints, hintsSchema, hintViewSchema } from "#contract/hint.ts";
import { HINTS_OPEN_MAX } from "#domain/limits.ts";
import { messagesOf } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const PATH = "/api/hints";
const hint = { what: "Chatprogramm", where: "Bürgeramt", inUse: "yes", contact: "" };

let running: TestService;
beforeAll(async () => {
  running = await startTestService();
});
afterAll(() => running[Symbol.asyncDispose]());

const give = (as: string, id: string = crypto.randomUUID()) =>
  running.call(as, "POST", PATH, { id, ...hint });

async function read(as: string, path = `${PATH}/mine`): Promise<Hints["hints"]> {
  return hintsSchema.parse((await running.call(as, "GET", path)).body).hints;
}

test("a hint is given once, seen by coordinators with its sender, and answered once", async () => {
  const id = crypto.randomUUID();
  expect((await give("employee", id)).status).toBe(201);
  expect((await give("employee", id)).status).toBe(201);
  // The same id from somebody else is another request.
  expect((await give("owner-1", id)).status).toBe(403);
  expect(await read("employee")).toMatchObject([{ ...hint, by: null, closed: null }]);
  expect(await read("owner-1")).toEqual([]);
  expect(await read("coordinator-1", PATH)).toMatchObject([{ by: { name: "Lena Vogel" } }]);

  const close = (outcome: object, as = "coordinator-1") =>
    running.call(as, "POST", `${PATH}/${id}/close`, { outcome });
  const answer = { kind: "answered", answer: "Das ist keine KI. [Danke](https://x.example)" };
  expect((await close(answer, "employee")).status).toBe(403);
  expect((await close({ kind: "joined", no: "KI-2026-9999" })).status).toBe(404);
  const closed = await close(answer);
  expect(hintViewSchema.parse(closed.body).closed).toMatchObject(answer);
  expect(await close(answer)).toMatchObject({ status: 409, body: { code: "hintClosed" } });
  expect(await read("coordinator-1", PATH)).toEqual([]);
  expect(await read("employee")).toMatchObject([{ closed: answer }]);

  await running.service.register.roundEnded();
  await running.service.register.roundEnded();
  const told = (await messagesOf(running, "employee")).map((message) => JSON.stringify(message));
  expect(told.filter((message) => message.includes("Das ist keine KI"))).toHaveLength(1);
});

test("a hint that led to an entry names it", async () => {
  const id = crypto.randomUUID();
  await give("owner-1", id);
  await running.call("coordinator-1", "POST", `${PATH}/${id}/close`, {
    outcome: { kind: "joined", no: "KI-2026-0002" },
  });
  expect(await read("owner-1")).toMatchObject([
    { closed: { kind: "joined", no: "KI-2026-0002", title: "Digitale Verkehrszählung" } },
  ]);
});

test("whoever waits for many answers is told to wait", async () => {
  for (let n = 0; n < HINTS_OPEN_MAX; n++) expect((await give("deputy-1")).status).toBe(201);
  expect(await give("deputy-1")).toMatchObject({ status: 409, body: { code: "tooManyHints" } });
});
