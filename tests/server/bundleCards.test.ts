import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { askTogether } from "./askTogether.ts";
import { idOf, messagesOf } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const COUNT = 5;
const entrySchema = z.object({
  no: z.string(),
  runningCase: z
    .object({
      key: z.string(),
      revision: z.number(),
      targetRevision: z.number(),
      state: z.string(),
    })
    .nullable(),
});
const invokeSchema = z.strictObject({
  statusCode: z.literal(200),
  type: z.literal("application/vnd.microsoft.card.adaptive"),
  value: z.looseObject({ type: z.literal("AdaptiveCard") }),
});
const activitySchema = z.looseObject({
  summary: z.string(),
  attachments: z.array(z.looseObject({ content: z.unknown() })),
});

let running: TestService;
let numbers: readonly string[] = [];
let message = "";
let bundleKey = "";

beforeAll(async () => {
  running = await startTestService();
  numbers = await askTogether(running, COUNT);
  const messages = await messagesOf(running, "owner-1");
  message = messages.at(-1)?.id ?? "";
  bundleKey = /"parcel":"([^"]+)"/.exec(await cardNow())?.[1] ?? "";
});
afterAll(() => running[Symbol.asyncDispose]());

async function expectOk(call: ReturnType<TestService["call"]>): Promise<unknown> {
  const { body, status } = await call;
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return body;
}

const caseOf = async (no: string | undefined) => {
  const entry = entrySchema.parse(
    await expectOk(running.call("owner-1", "GET", `/api/entries/${no}`)),
  );
  if (entry.runningCase === null) throw new Error(`${no} has no case`);
  return entry.runningCase;
};

const tick = async (no: string | undefined) => {
  const { key, targetRevision } = await caseOf(no);
  return `${key}@${targetRevision}`;
};

async function cardNow(person = "owner-1", id = message): Promise<string> {
  const found = (await messagesOf(running, person)).find((one) => one.id === id);
  return JSON.stringify(activitySchema.parse(found?.activity).attachments[0]?.content);
}

async function press(
  verb: string,
  data: Readonly<Record<string, unknown>>,
  person = "owner-1",
): Promise<string> {
  const path = `/local/teams/people/${person}/invoke`;
  const activityId =
    person === "owner-1" ? message : (await messagesOf(running, person)).at(-1)?.id;
  const body = { activityId, verb, data: { parcel: bundleKey, ...data } };
  return JSON.stringify(
    invokeSchema.parse(await expectOk(running.call(null, "POST", path, body))).value,
  );
}

test("five questions come as one card that names each application, and pre-selects nothing", async () => {
  const card = await cardNow();
  for (let n = 1; n <= COUNT; n++) expect(card).toContain(`Anwendung ${n}`);
  expect(card).toContain("5 Anwendungen haben Fragen an Sie");
  expect(card).not.toContain('"value":"true"');
});

test("what is missing or not readable is refused in words, keeps what was ticked, and records nothing", async () => {
  const ticked = await tick(numbers[0]);
  expect(await press("several/unchanged", { reason: "bugfix" })).toContain("mindestens eine");
  const noReason = await press("several/unchanged", { cases: ticked });
  expect(noReason).toContain("Bitte wählen Sie eine Begründung");
  expect(noReason).toContain(`"value":"${ticked}"`);
  expect(await press("several/unchanged", { cases: ticked, reason: "other" })).toContain(
    "mindestens 10 Zeichen",
  );
  expect(await press("several/unchanged", { cases: ticked, reason: "bugfix", more: 1 })).toContain(
    "nicht gelesen",
  );
  const unfit = await press("several/unchanged", { cases: ticked, reason: "noChange" });
  expect(unfit).toContain("passt nicht zu: Anwendung 1");
  expect(unfit).toContain(`"value":"${ticked}"`);
  for (const no of numbers) expect((await caseOf(no)).state).toBe("requested");
});

test("nobody else's press does anything, and it shows nothing of the cases", async () => {
  const cases = await tick(numbers[0]);
  const card = await press("several/unchanged", { cases, reason: "bugfix" }, "deputy-1");
  expect(card).not.toContain("Anwendung 1");
  expect((await caseOf(numbers[0])).state).toBe("requested");
});

test("one reason answers what was ticked, with one record each; pressed again, it changes nothing", async () => {
  const ticked = await Promise.all(numbers.slice(0, 3).map(tick));
  const input = { cases: ticked.join(","), reason: "securityUpdate" };
  const card = await press("several/unchanged", input);
  expect(card).toContain("3 Antworten sind gespeichert");
  for (const no of numbers.slice(0, 3)) {
    const { key, state } = await caseOf(no);
    expect(state).toBe("objection");
    expect(running.service.register.reads.case(key)?.evaluationCase.answer).toMatchObject({
      answer: { option: "unchanged", reason: "securityUpdate" },
      by: { id: idOf("owner-1"), role: "owner" },
      channel: "card",
    });
  }
  const again = await press("several/unchanged", input);
  expect(again).toContain("bereits erledigt");
  await running.service.register.roundEnded();
  expect(await cardNow()).toContain("2 Anwendungen haben Fragen an Sie");
});

test("an automatic refresh shows today's card and records nothing, whatever it names", async () => {
  const path = "/local/teams/people/owner-1/invoke";
  const data = { parcel: bundleKey, cases: await tick(numbers[3]), reason: "bugfix" };
  const body = { activityId: message, verb: "several/unchanged", data, trigger: "automatic" };
  const answer = invokeSchema.parse(await expectOk(running.call(null, "POST", path, body)));
  expect(JSON.stringify(answer.value)).toContain("2 Anwendungen haben Fragen an Sie");
  expect((await caseOf(numbers[3])).state).toBe("requested");
});

test("an application that changed gets a card of its own with all questions", async () => {
  const before = (await messagesOf(running, "owner-1")).length;
  const card = await press("several/separate", { separate: await tick(numbers[3]) });
  expect(card).toContain("Die eigene Karte kommt gleich");
  await running.service.register.roundEnded();
  const messages = await messagesOf(running, "owner-1");
  expect(messages).toHaveLength(before + 1);
  const own = await cardNow("owner-1", messages.at(-1)?.id);
  expect(own).toContain("Anwendung 4");
  expect(own).toContain("case/changed");
  expect(await cardNow()).toContain("steht in einer neueren Karte");
});

test("what has moved on since the card was read is named, and the others are saved", async () => {
  const { key } = await caseOf(numbers[3]);
  const cases = `${key}@1,${await tick(numbers[4])}`;
  const card = await press("several/unchanged", { cases, reason: "bugfix" });
  expect(card).toContain(
    "Nicht gespeichert, weil sich der Stand inzwischen geändert hat: Anwendung 4.",
  );
  expect((await caseOf(numbers[3])).state).toBe("requested");
  expect((await caseOf(numbers[4])).state).toBe("objection");
});

test("when the last one is answered in the tab, the card says that all is done", async () => {
  const { key, targetRevision } = await caseOf(numbers[3]);
  const body = { targetRevision, answer: { option: "unchanged", reason: "bugfix" } };
  await expectOk(running.call("owner-1", "POST", `/api/cases/${key}/answer`, body));
  await running.service.register.roundEnded();
  const card = await cardNow();
  expect(card).toContain("Alles erledigt");
  expect(card).not.toContain("several/unchanged");
});
