import { expect, test } from "vitest";
import { messageKindOf } from "#domain/messages/messageId.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import { silentLogger } from "#teams/bot/silentLogger.ts";
import { answerPressed } from "#teams/press/answerPressed.ts";
import type { PressParts } from "#teams/press/press.ts";
import { day } from "#tests/domain/builders.ts";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
import { runRounds } from "#tests/register/listContents.ts";
import { acting, idOf, startRegister } from "#tests/register/startRegister.ts";

const owner = idOf("owner-1");
const deputy = idOf("deputy-1");

function partsOf(register: RunningRegister): PressParts {
  return {
    register,
    tabUrl: (no, key) => `https://teams.example.org/${no}/${key}`,
    pageUrl: (page) => `https://teams.example.org/${page}`,
    log: silentLogger,
  };
}

/** Teams asks for the present card as soon as somebody looks at the one that came. */
async function refresh(
  register: RunningRegister,
  personId: string,
  verb: string,
  data: Readonly<Record<string, unknown>>,
): Promise<string> {
  const value = { action: { type: "Action.Execute", verb, data }, trigger: "automatic" };
  const presser = { personId, language: "de" } as const;
  return JSON.stringify((await answerPressed(value, presser, partsOf(register))).card);
}

test("a bundle that another replica has just sent shows itself, and to nobody else", async () => {
  await using running = await startRegister();
  const { register } = running;
  const other = await running.another();
  await other.roundEnded();
  for (let n = 0; n < 2; n++) {
    const no = await approvedEntry(register);
    await register.commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  }
  await runRounds(register);
  await running.moveTo(day("2026-11-30"));
  await runRounds(register);
  const bundle = running.bundles.find(({ delivery }) => delivery.person.id === owner)?.delivery;
  if (bundle === undefined) throw new Error("no reminder");
  expect(other.reads.bundle(bundle.key)).toBeUndefined();
  const stranger = await refresh(other, deputy, "several/refresh", { parcel: bundle.key });
  expect(stranger).not.toContain("Automatische Postsortierung");
  const own = await refresh(other, owner, "several/refresh", { parcel: bundle.key });
  expect(own).toContain("Automatische Postsortierung");
});

test("what another replica has just told a coordinator shows itself, and to nobody else", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await approvedEntry(register);
  await runRounds(register);
  const other = await running.another();
  await other.roundEnded();
  const text = "Ein Antrag wurde falsch zugeordnet.";
  const report = { id: "i-1", text, on: day("2026-11-23"), harm: "no" } as const;
  await register.commands.reportIncident(no, report, acting("employee"));
  await runRounds(register);
  const told = running.informed.find(
    ({ delivery }) =>
      delivery.messageId === "incident-1" && delivery.person.id === idOf("coordinator-1"),
  )?.delivery;
  if (told === undefined) throw new Error("nobody was told");
  const { caseKey, messageId } = told;
  const data = { caseKey, step: messageId, targetRevision: 1 };
  expect(await refresh(other, idOf("coordinator-1"), "case/refresh", data)).toContain(text);
  expect(await refresh(other, idOf("employee"), "case/refresh", data)).not.toContain(text);
});

test("who was told as owner and is so no more sees nothing of it any longer", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await approvedEntry(register);
  await runRounds(register);
  const text = "Ein Antrag wurde falsch zugeordnet.";
  const report = { id: "i-1", text, on: day("2026-11-23"), harm: "no" } as const;
  await register.commands.reportIncident(no, report, acting("employee"));
  await runRounds(register);
  const [first] = running.informed.filter(
    ({ delivery }) => delivery.messageId === "incident-1" && delivery.person.id === deputy,
  );
  if (first === undefined) throw new Error("the deputy was not told");
  const { caseKey, messageId } = first.delivery;
  const data = { caseKey, step: messageId, targetRevision: 1 };
  expect(await refresh(register, deputy, "case/refresh", data)).toContain(text);
  const one = register.reads.case(caseKey);
  const changed = await register.commands.reassign(
    caseKey,
    {
      revision: one?.evaluationCase.revision ?? 0,
      owner: acting("owner-1").viewer.person,
      deputy: acting("owner-2").viewer.person,
      reason: "Wechsel der Stellvertretung.",
    },
    acting("coordinator-1", ["Coordinator"]),
  );
  expect(changed.ok).toBe(true);
  expect(await refresh(register, deputy, "case/refresh", data)).not.toContain(text);
});

test("the card that nobody can be reached says so no more when somebody is back", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await approvedEntry(register);
  for (const person of [owner, deputy]) {
    await register.commands.setAbsence(person, { from: null, until: day("2026-12-18") });
  }
  await register.commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  await runRounds(register);
  const told = running.informed.find(
    ({ delivery }) => messageKindOf(delivery.messageId) === "unattended",
  );
  if (told === undefined) throw new Error("nobody was told");
  const { caseKey, person, messageId } = told.delivery;
  const shown = () =>
    refresh(register, person.id, "case/refresh", { caseKey, step: messageId, targetRevision: 1 });
  expect(await shown()).toContain("benennen Sie dort jemanden");
  await register.commands.endAbsence(deputy);
  expect(await shown()).toContain("wieder jemand erreichbar");
});
