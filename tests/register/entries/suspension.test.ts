import { expect, test } from "vitest";
import type { RunningRegister } from "#register/createRegister.ts";
import { EVALUATED_VALUES } from "#tests/domain/entry/settledValues.ts";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
import { confirmTouched } from "#tests/register/confirmTouched.ts";
import {
  editByHand,
  entryItem,
  expectConsistent,
  runRounds,
} from "#tests/register/listContents.ts";
import {
  acting,
  coordinator,
  INTAKE,
  idOf,
  startRegister,
  type TestRegister,
} from "#tests/register/startRegister.ts";

const REASON = "Der Vertrag zur Auftragsverarbeitung ist abgelaufen.";
const dataProtection = acting("reviewer-dataprotection", ["Reviewer.DataProtection"]);
const informationSecurity = acting("employee", ["Reviewer.Security"]);

async function plannedEntry({ register }: TestRegister): Promise<string> {
  const intake = { ...INTAKE, operationStatus: "planned", ownerId: idOf("owner-1") };
  const reported = await register.commands.reportEntry(intake, acting("owner-1"));
  if (!reported.ok) throw new Error(JSON.stringify(reported.problem));
  return reported.value.no;
}

async function lastChange({ reads }: RunningRegister, no: string, action: string) {
  const events = await reads.history(no);
  return events.map(({ change }) => change).findLast((change) => change.action === action);
}

const toldOf = ({ informed }: TestRegister) =>
  informed
    .map(({ delivery }) => delivery)
    .filter(({ messageId }) => messageId.startsWith("suspended-"))
    .map(({ person }) => person.id)
    .sort();

test.each([
  ["owner", acting("owner-1"), "owner"],
  ["deputy", acting("deputy-1"), "owner"],
  ["coordinator", coordinator(), "order"],
  ["reviewer", dataProtection, "order"],
  ["reviewer", informationSecurity, "order"],
] as const)("a suspension by hand is recorded as who did it: %s", async (role, by, reason) => {
  await using running = await startRegister();
  const { register } = running;
  const { commands, reads } = register;
  const no = await approvedEntry(register);
  const suspended = await commands.suspendEntry(no, { reason: REASON }, by);
  expect(suspended.ok).toBe(true);
  expect(reads.entry(no)?.values).toMatchObject({
    operationStatus: "suspended",
    suspendedSince: reads.today(),
    suspensionReason: reason,
    suspensionNote: REASON,
  });
  expect(await lastChange(register, no, "suspended")).toMatchObject({
    actor: { role, id: by.viewer.person.id },
    reason: REASON,
  });
  await runRounds(register);
  const everybody = ["owner-1", "deputy-1", "head-1", "admin"] as const;
  expect(toldOf(running)).toEqual(everybody.map(idOf).sort());
  await running.advanceDays(1);
  await runRounds(register);
  expect(toldOf(running)).toHaveLength(4);
  await expectConsistent(running, register, no);
});

test("nobody suspends without a reason, without the right, or what is not in use", async () => {
  await using running = await startRegister();
  const { commands } = running.register;
  const no = await approvedEntry(running.register);
  const problem = async (...input: Parameters<typeof commands.suspendEntry>) => {
    const done = await commands.suspendEntry(...input);
    return done.ok ? "accepted" : done.problem;
  };
  expect(await problem(no, { reason: "  " }, coordinator())).toBe("reasonMissing");
  for (const stranger of [
    acting("employee"),
    acting("auditor", ["Auditor"]),
    acting("reviewer-staffcouncil", ["Reviewer.StaffCouncil"]),
    acting("employee", ["Reviewer.Legal"]),
  ]) {
    expect(await problem(no, { reason: REASON }, stranger)).toBe("forbidden");
  }
  expect(await problem(no, { reason: REASON }, coordinator())).toBe("accepted");
  expect(await problem(no, { reason: REASON }, coordinator())).toBe("noChange");
});

test("a field of the form asks for the same reason, and says the same", async () => {
  await using running = await startRegister();
  const { register } = running;
  const { commands, reads } = register;
  const no = await approvedEntry(register);
  const edit = (values: Record<string, unknown>, reason?: string) =>
    commands.editEntry(no, { eTag: reads.entry(no)?.eTag ?? "", values, reason }, coordinator());
  expect(await edit({ operationStatus: "suspended" })).toMatchObject({ problem: "reasonMissing" });
  expect((await edit({ operationStatus: "suspended" }, REASON)).ok).toBe(true);
  expect(reads.entry(no)?.values).toMatchObject({
    suspensionReason: "order",
    suspensionNote: REASON,
  });
  expect(await lastChange(register, no, "suspended")).toMatchObject({
    actor: { role: "coordinator" },
    reason: REASON,
  });
  const back = await edit({ operationStatus: "productive" }, "Verlängert.");
  expect(back).toMatchObject({
    problem: { fields: { operationStatus: "approvalBeforeSuspension" } },
  });
});

test("an approval of the same minute lifts a suspension only if it came afterwards", async () => {
  await using running = await startRegister();
  const { register } = running;
  const { commands, reads } = register;
  const no = await approvedEntry(register);
  await commands.suspendEntry(no, { reason: REASON }, acting("owner-1"));
  const lift = () =>
    commands.liftSuspension(no, { to: "pilot", reason: "Verlängert." }, coordinator());
  expect(await lift()).toMatchObject({ ok: false, problem: "approvalBeforeSuspension" });

  const reported = await commands.reportSignificantChange(
    no,
    {
      id: "c-1",
      answer: {
        option: "changed",
        changed: ["T5"],
        unsure: [],
        live: "planned",
        dateUnknown: true,
      },
    },
    acting("owner-1"),
  );
  if (!reported.ok) throw new Error(String(reported.problem));
  const { key } = reported.value.evaluationCase;
  const revision = await confirmTouched(running.register, key);
  const decided = await commands.decideCase(
    key,
    { revision, decision: "approved", reason: "Geprüft." },
    coordinator(),
  );
  expect(decided.ok).toBe(true);
  const own = await commands.liftSuspension(
    no,
    { to: "productive", reason: "Verlängert." },
    acting("owner-1"),
  );
  expect(own).toMatchObject({ problem: "forbidden" });
  expect((await lift()).ok).toBe(true);
  const { lastSuspension, values } = reads.entry(no) ?? {};
  expect(lastSuspension).toEqual({ from: reads.today(), until: reads.today() });
  expect(values).toMatchObject({ operationStatus: "pilot" });
  expect(values?.suspensionNote).toBeUndefined();
  expect(await lastChange(register, no, "suspensionLifted")).toMatchObject({
    actor: { role: "coordinator", id: idOf("coordinator-1") },
    reason: "Verlängert.",
  });
  await runRounds(register);
  expect(reads.entry(no)?.values.operationStatus).toBe("pilot");
  expect(await lift()).toMatchObject({ problem: "notSuspended" });
  await expectConsistent(running, register, no);
});

test("a rejection of what is in use is told as a suspension to head of office and IT provider, too", async () => {
  await using running = await startRegister();
  const { register } = running;
  const { commands, reads } = register;
  const no = await approvedEntry(register);
  const change = { option: "changed", changed: ["T5"], unsure: [], live: "planned" } as const;
  const reported = await commands.reportSignificantChange(
    no,
    { id: "c-1", answer: { ...change, dateUnknown: true } },
    acting("owner-1"),
  );
  if (!reported.ok) throw new Error(String(reported.problem));
  const { key, revision } = reported.value.evaluationCase;
  await commands.decideCase(key, { revision, decision: "rejected", reason: REASON }, coordinator());
  await runRounds(register);
  expect(reads.entry(no)?.values).toMatchObject({
    operationStatus: "suspended",
    suspensionReason: "rejected",
    suspensionNote: REASON,
  });
  expect(toldOf(running)).toEqual([idOf("admin"), idOf("head-1")].sort());
  const decisions = running.informed.filter(
    ({ delivery: { caseKey, messageId } }) => messageId === "decision" && caseKey === key,
  );
  expect(decisions.map(({ delivery }) => delivery.person.id).sort()).toEqual(
    [idOf("owner-1"), idOf("deputy-1")].sort(),
  );
});

test("an edit of the list suspends an application, but lifts no suspension", async () => {
  await using running = await startRegister();
  const { register } = running;
  const { reads } = register;
  const no = await approvedEntry(register);
  const { id } = await entryItem(running, no);
  await editByHand(running, "entries", id, { OperationStatus: "suspended" });
  await runRounds(register);
  expect(reads.entry(no)?.values).toMatchObject({
    operationStatus: "suspended",
    suspendedSince: reads.today(),
    suspensionReason: "other",
  });
  expect(toldOf(running)).toHaveLength(4);
  await editByHand(running, "entries", id, { OperationStatus: "productive" });
  await runRounds(register);
  expect(reads.entry(no)?.values.operationStatus).toBe("suspended");
  await expectConsistent(running, register, no);
});

test.each<
  readonly [
    kind: "planned" | "approved",
    edit: Readonly<Record<string, string>>,
    expected: string,
    why: string,
  ]
>([
  ["planned", { OperationStatus: "productive" }, "planned", "nobody has approved it"],
  ["planned", { OperationStatus: "suspended" }, "planned", "what is not in use is not suspended"],
  ["approved", { OperationStatus: "planned" }, "productive", "nothing goes back to planned"],
  ["approved", { OperationStatus: "retired" }, "productive", "nothing says where its data went"],
  [
    "approved",
    {
      OperationStatus: "retired",
      EndDate: "2026-11-20",
      RetirementData: "Gelöscht",
      RetirementLogs: "Archiviert",
      RetirementContract: "ended",
    },
    "retired",
    "with the answers it ends",
  ],
])("an edit of the list, %s to %o: %s, because %s", async (kind, edit, expected) => {
  await using running = await startRegister();
  const { register } = running;
  const no = kind === "approved" ? await approvedEntry(register) : await plannedEntry(running);
  const { id } = await entryItem(running, no);
  await editByHand(running, "entries", id, edit);
  await runRounds(register);
  expect(register.reads.entry(no)?.values.operationStatus).toBe(expected);
  await expectConsistent(running, register, no);
});

test("the rows of a suspension are kept as long as it is young, however old the case is", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await approvedEntry(register);
  await running.advanceDays(300);
  await runRounds(register);
  await register.commands.suspendEntry(no, { reason: REASON }, coordinator());
  await runRounds(register);
  await running.advanceDays(2);
  await runRounds(register);
  expect(toldOf(running)).toHaveLength(4);
});

test("an application becomes productive with all that its evaluation needs, whoever decides (workflow §5)", async () => {
  await using running = await startRegister();
  const { register } = running;
  const { commands, reads } = register;
  const no = await approvedEntry(register, "limited", { operationStatus: "planned" });
  const edit = (values: Readonly<Record<string, unknown>>, by = coordinator(), reason = "") => {
    const { eTag = "" } = reads.entry(no) ?? {};
    return commands.editEntry(no, { eTag, values, reason }, by);
  };
  const productive = { operationStatus: "productive" };
  for (const by of [acting("owner-1"), coordinator()]) {
    expect(await edit(productive, by, "Es eilt.")).toMatchObject({
      problem: { fields: { operationStatus: "gatesMissing", literacy: "neededForUse" } },
    });
  }
  const approved = { securityApproval: "approved" };
  expect((await edit({ ...EVALUATED_VALUES, ...approved, ...productive })).ok).toBe(true);
  expect(reads.entry(no)?.values).toMatchObject({ ...EVALUATED_VALUES, ...productive });
});
