import { expect, test } from "vitest";
import type { RunningRegister } from "#register/createRegister.ts";
import { ANSWER, approvedEntry } from "#tests/register/approvedEntry.ts";
import { chainsOf, expectConsistent, runRounds } from "#tests/register/listContents.ts";
import { acting, coordinator, idOf, startRegister } from "#tests/register/startRegister.ts";

const runningCase = ({ reads }: RunningRegister, no: string) =>
  reads.casesOf(no).find(({ closedOn }) => closedOn === null);

async function openCase(register: RunningRegister): Promise<string> {
  const no = await approvedEntry(register);
  await register.commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  await runRounds(register);
  const asked = runningCase(register, no);
  const input = { targetRevision: asked?.targetRevision ?? 0, answer: ANSWER };
  await register.commands.answerCase(asked?.key ?? "", input, acting("owner-1"));
  await runRounds(register);
  return no;
}

test("sections that are asked for are told once to each, and are done by themselves once they are filled in", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await openCase(register);
  const { key = "", revision = 0 } = runningCase(register, no) ?? {};
  const asked = await register.commands.requestSections(
    key,
    { revision, sections: ["security"] },
    coordinator(),
  );
  expect(asked.ok).toBe(true);
  await runRounds(register, await running.another());
  const told = register.reads
    .deliveriesOf(key)
    .filter(({ messageId }) => messageId === "sections-1");
  expect(told.map(({ person }) => person.id).sort()).toEqual(
    [idOf("owner-1"), idOf("deputy-1")].sort(),
  );
  expect(told.every(({ state }) => state === "sent")).toBe(true);
  expect(waitedFor(register, no)).not.toBeNull();

  const { eTag = "" } = register.reads.entry(no) ?? {};
  const edited = await register.commands.editEntry(
    no,
    { eTag, values: { protectionNeed: "normal" }, reason: "" },
    acting("owner-1"),
  );
  expect(edited.ok).toBe(true);
  await runRounds(register);
  expect(waitedFor(register, no)).toBeNull();
  await expectConsistent(running, register, no);
  // The change tells the section that it is about.
  const events = [...(await chainsOf(running, no)).values()].flat();
  const requested = events.filter(({ Data }) => Data.includes("sectionsRequested"));
  expect(requested).toHaveLength(1);
  expect(requested[0]?.Data).toContain("section/security");
});

function waitedFor(register: RunningRegister, no: string) {
  const found = register.reads.case(runningCase(register, no)?.key ?? "");
  return found === undefined ? undefined : register.reads.deskFacts(found).sectionsDue;
}
