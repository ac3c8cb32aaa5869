import { expect, test } from "vitest";
import { z } from "zod";
import { classifyCase } from "#tests/register/classifyCase.ts";
import { confirmTouched } from "#tests/register/confirmTouched.ts";
import { approvedEntry } from "./approvedEntry.ts";
import {
  acting,
  coordinator,
  INTAKE,
  idOf,
  startRegister,
  type TestRegister,
} from "./startRegister.ts";

const itemsSchema = z.object({ value: z.array(z.object({ id: z.string() })) });
const report = { ...INTAKE, ownerId: idOf("owner-1"), deputyId: idOf("deputy-1") };

test("a report gets the next register number and its first evaluation", async () => {
  await using running = await startRegister();
  const { commands, reads } = running.register;
  const first = await commands.reportEntry(report, acting("employee"));
  const second = await commands.reportEntry(report, acting("employee"));
  expect(first.ok && first.value.no).toMatch(/^KI-\d{4}-0001$/);
  expect(second.ok && second.value.no).toMatch(/^KI-\d{4}-0002$/);
  const no = first.ok ? first.value.no : "";
  expect(reads.casesOf(no)).toMatchObject([
    { trigger: "first", state: "open", targetVersion: "1.0" },
  ]);
  expect(reads.entry(no)?.values).toMatchObject({
    evaluationStatus: "submitted",
    riskClass: "unclear",
    orgUnitName: "Ordnungsamt",
    ownerName: "Jana Albrecht",
    reportedInUse: true,
  });
});

test("a version reported by the owner opens one case and asks owner and deputy once", async () => {
  await using running = await startRegister();
  const no = await approvedEntry(running.register);
  const { commands, reads } = running.register;
  const reported = await commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  expect(reported.ok).toBe(true);
  await running.register.roundEnded();
  await running.register.roundEnded();
  const running2 = reads.casesOf(no).filter((one) => one.trigger === "version");
  expect(running2).toMatchObject([{ state: "requested", targetVersion: "2.0" }]);
  expect(running.sent.map(({ delivery }) => delivery.person.id).sort()).toEqual(
    [idOf("owner-1"), idOf("deputy-1")].sort(),
  );
});

test.each([
  ["an import of the coordinators", "import", coordinator()],
  ["an application with its own token", "api", acting("auditor", ["Version.Report"])],
] as const)(
  "a version from %s asks like any other, and the history says where it came from",
  async (_from, channel, who) => {
    await using running = await startRegister();
    const no = await approvedEntry(running.register);
    const { commands, reads } = running.register;
    const reported = await commands.reportVersion(no, { version: "2.0" }, { ...who, channel });
    expect(reported.ok).toBe(true);
    await running.register.roundEnded();
    expect(reads.casesOf(no).filter(({ state }) => state === "requested")).toHaveLength(1);
    expect(running.sent).toHaveLength(2);
    const event = (await reads.history(no)).find(
      ({ change }) => change.action === "versionReported",
    );
    expect(event?.change.channel).toBe(channel);
  },
);

test("who reported an application for somebody else learns its result, and only that", async () => {
  await using running = await startRegister();
  const { commands, reads } = running.register;
  const reported = await commands.reportEntry(report, acting("employee"));
  const [first] = reads.casesOf(reported.ok ? reported.value.no : "");
  if (first === undefined) throw new Error("no first case");
  const revision = await classifyCase(running.register, first.key, "minimal");
  const decision = { revision, decision: "approved", reason: "Geprüft." } as const;
  await commands.decideCase(first.key, decision, coordinator());
  await running.register.roundEnded();
  expect(
    running.informed.map(({ delivery }) => [delivery.person.id, delivery.messageId]).sort(),
  ).toEqual(
    [
      [idOf("employee"), "outcome"],
      [idOf("owner-1"), "decision"],
      [idOf("deputy-1"), "decision"],
    ].sort(),
  );
});

test("an edit of the list item in SharePoint is taken over, asked about and kept in the history", async () => {
  await using running = await startRegister();
  const no = await approvedEntry(running.register);
  const { reads } = running.register;
  const [item] = await itemsOf(running, no);
  await running.send({
    method: "PATCH",
    path: `${running.lists.entries}/items/${item?.id}/fields`,
    body: { Version: "3.0", RiskClass: "minimal", OwnerName: "Jana Albrecht" },
  });
  await running.register.roundEnded();
  await running.register.roundEnded();
  expect(reads.entry(no)?.values).toMatchObject({ version: "3.0", riskClass: "limited" });
  expect(reads.casesOf(no).filter((one) => one.state === "requested")).toMatchObject([
    { targetVersion: "3.0" },
  ]);
  expect(running.sent).toHaveLength(2);
  const history = await reads.history(no);
  const edit = history.find(({ change }) => change.action === "sharepointEdit");
  expect(edit?.change).toMatchObject({ channel: "sharepoint" });
  expect(edit?.change.changes).toContainEqual({ field: "version", before: "1.0", after: "3.0" });
  expect(edit?.change.changes).toContainEqual({
    field: "riskClass",
    before: "minimal",
    after: "limited",
  });
});

test("the first answer wins, and the entry follows when the coordinator decides", async () => {
  await using running = await startRegister();
  const no = await approvedEntry(running.register);
  const { commands, reads } = running.register;
  await commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  await running.register.roundEnded();
  const asked = reads.casesOf(no).find((one) => one.state === "requested");
  if (asked === undefined) throw new Error("nobody asked");
  const answer = {
    option: "changed",
    changed: ["T5"],
    unsure: [],
    live: "planned",
    dateUnknown: true,
  } as const;
  const input = { targetRevision: asked.targetRevision, answer };
  const [one, two] = await Promise.all([
    commands.answerCase(asked.key, input, acting("owner-1")),
    commands.answerCase(asked.key, input, acting("deputy-1")),
  ]);
  expect([one.ok, two.ok].sort()).toEqual([false, true]);
  expect(one.ok ? two : one).toMatchObject({ problem: "alreadyAnswered" });
  const open = reads.case(asked.key)?.evaluationCase;
  expect(open).toMatchObject({ state: "open", depth: "short" });
  await running.register.roundEnded();
  expect(running.sent.every(({ updates }) => updates === 1)).toBe(true);
  const decide = {
    revision: open?.revision ?? 0,
    decision: "approved",
    reason: "Modellwechsel geprüft.",
  } as const;
  expect(await commands.decideCase(asked.key, decide, acting("owner-1"))).toMatchObject({
    problem: "forbidden",
  });
  expect(await commands.decideCase(asked.key, decide, coordinator("owner-1"))).toMatchObject({
    problem: "ownCase",
  });
  expect(await commands.decideCase(asked.key, decide, coordinator())).toMatchObject({
    problem: "sectionsUnconfirmed",
  });
  const revision = await confirmTouched(running.register, asked.key, acting("owner-1"));
  const decided = await commands.decideCase(asked.key, { ...decide, revision }, coordinator());
  expect(decided.ok).toBe(true);
  expect(reads.entry(no)?.values).toMatchObject({
    evaluatedVersion: "2.0",
    evaluationStatus: "approved",
  });
});

test("two replicas that see the same new version open one case and send each card once", async () => {
  await using running = await startRegister();
  const no = await approvedEntry(running.register);
  const other = await running.another();
  const [item] = await itemsOf(running, no);
  await running.send({
    method: "PATCH",
    path: `${running.lists.entries}/items/${item?.id}/fields`,
    body: { Version: "9" },
  });
  await Promise.all([running.register.roundEnded(), other.roundEnded()]);
  await Promise.all([running.register.roundEnded(), other.roundEnded()]);
  await Promise.all([running.register.roundEnded(), other.roundEnded()]);
  expect(
    running.register.reads.casesOf(no).filter((one) => one.trigger === "version"),
  ).toHaveLength(1);
  expect(running.sent).toHaveLength(2);
  const revisions = (await other.reads.history(no)).map(({ key }) => key);
  expect(new Set(revisions).size).toBe(revisions.length);
});

test("a newer version moves the running question and asks again", async () => {
  await using running = await startRegister();
  const no = await approvedEntry(running.register);
  const { commands, reads } = running.register;
  await commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  await running.register.roundEnded();
  await commands.reportVersion(no, { version: "2.1" }, acting("deputy-1"));
  await running.register.roundEnded();
  await running.register.roundEnded();
  const cases = reads.casesOf(no).filter((one) => one.trigger === "version");
  expect(cases).toMatchObject([{ state: "requested", targetVersion: "2.1" }]);
  expect(running.sent).toHaveLength(4);
});

test("reported harm suspends an exempt high-risk application at once, until it is decided", async () => {
  await using running = await startRegister();
  const no = await approvedEntry(running.register, "highRiskExempt");
  const { commands, reads } = running.register;
  await commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  const asked = reads.casesOf(no).find((one) => one.state === "requested");
  const answered = await commands.answerCase(
    asked?.key ?? "",
    {
      targetRevision: asked?.targetRevision ?? 0,
      answer: {
        option: "changed",
        changed: ["T7:harm"],
        unsure: [],
        live: "live",
        date: reads.today(),
      },
    },
    acting("deputy-1"),
  );
  expect(answered.ok && answered.value.evaluationCase).toMatchObject({
    state: "open",
    depth: "full",
    suspension: { kind: "immediate", state: "active" },
  });
  expect(reads.entry(no)?.values).toMatchObject({
    operationStatus: "suspended",
    suspensionReason: "harm",
    suspendedSince: reads.today(),
  });
  const entry = reads.entry(no);
  const resumed = await commands.editEntry(
    no,
    { eTag: entry?.eTag ?? "", values: { operationStatus: "productive" } },
    acting("owner-1"),
  );
  expect(resumed).toMatchObject({ problem: { fields: { operationStatus: "notAllowed" } } });
});

test("who got which card is forgotten half a year after the case has closed", async () => {
  await using running = await startRegister();
  const no = await approvedEntry(running.register);
  const { commands, reads } = running.register;
  await commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  await running.register.roundEnded();
  const asked = reads.casesOf(no).find((one) => one.state === "requested");
  const key = asked?.key ?? "";
  const withdrawn = await commands.withdrawCase(
    key,
    { revision: asked?.revision ?? 0, reason: "Doppelt gemeldet." },
    coordinator(),
  );
  expect(withdrawn.ok).toBe(true);
  await running.advanceDays(170);
  await running.register.roundEnded();
  expect(reads.deliveriesOf(key)).toHaveLength(2);
  await running.advanceDays(20);
  await running.register.roundEnded();
  expect(reads.deliveriesOf(key)).toHaveLength(0);
});

async function itemsOf(running: TestRegister, no: string) {
  const response = await running.send({
    method: "GET",
    path: `${running.lists.entries}/items?$expand=fields&$filter=${encodeURIComponent(`fields/RegisterNo eq '${no}'`)}`,
  });
  const body: unknown = response.body;
  const { value } = itemsSchema.parse(body);
  return value;
}
