import { expect, test } from "vitest";
import type { GraphRequest, SendGraph } from "#sharepoint/graph.ts";
import { GraphError } from "#sharepoint/graphError.ts";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
import {
  editByHand,
  entryItem,
  expectConsistent,
  runRounds,
} from "#tests/register/listContents.ts";
import { startRegister, type TestRegister } from "#tests/register/startRegister.ts";

const MINUTE = 60_000;

/** A tenant whose grant does not include delta, and a count of the pages read instead. */
function withoutDelta(running: TestRegister) {
  const reads: GraphRequest[] = [];
  const send: SendGraph = async (request) => {
    if (request.path.includes("/items/delta")) {
      const answer = {
        status: 403,
        headers: new Headers(),
        body: { error: { code: "accessDenied", message: "Access denied" } },
      };
      if (request.expected?.includes(403) === true) return answer;
      throw new GraphError("GET", request.path, answer);
    }
    const isWhole = request.path.includes("$top=") && !request.path.includes("$filter");
    if (isWhole) reads.push(request);
    return running.send(request);
  };
  return { send, reads };
}

test("where delta is refused, full reads show what others changed", async () => {
  await using running = await startRegister();
  const { reads, send } = withoutDelta(running);
  const register = await running.another({ send });
  expect(reads).toHaveLength(4);
  const no = await approvedEntry(register);
  const { id } = await entryItem(running, no);
  await editByHand(running, "entries", id, { Version: "2.0" });
  await runRounds(register);
  // Not every round reads everything.
  expect(reads).toHaveLength(4);
  expect(register.reads.entry(no)?.values.version).toBe("1.0");

  running.advanceRealTime(MINUTE);
  await runRounds(register);
  expect(reads).toHaveLength(8);
  expect(register.reads.entry(no)?.values.version).toBe("2.0");
  expect(register.reads.casesOf(no)).toHaveLength(2);
  await expectConsistent(running, register, no);
});

test("a notification makes the next full read come sooner, but not at once again", async () => {
  await using running = await startRegister();
  const { reads, send } = withoutDelta(running);
  const register = await running.another({ send });
  const no = await approvedEntry(register);
  const { id } = await entryItem(running, no);
  running.advanceRealTime(5_000);
  await editByHand(running, "entries", id, { Title: "Neuer Name" });
  register.wake();
  await register.roundEnded();
  expect(register.reads.entry(no)?.values.title).toBe("Neuer Name");
  const seen = reads.length;
  register.wake();
  await register.roundEnded();
  expect(reads).toHaveLength(seen);
});

test("without delta two replicas still meet in one case, and a deletion is seen", async () => {
  await using running = await startRegister();
  const { send } = withoutDelta(running);
  const [one, other] = [await running.another({ send }), await running.another({ send })];
  const no = await approvedEntry(one);
  running.advanceRealTime(MINUTE);
  await runRounds(one, other);
  const { id } = await entryItem(running, no);
  await editByHand(running, "entries", id, { Version: "2.0" });
  running.advanceRealTime(MINUTE);
  await runRounds(one, other);
  running.advanceRealTime(MINUTE);
  await runRounds(one, other);
  for (const register of [one, other]) {
    expect(register.reads.casesOf(no)).toHaveLength(2);
    await expectConsistent(running, register, no);
  }
  await running.send({ method: "DELETE", path: `${running.lists.entries}/items/${id}` });
  running.advanceRealTime(MINUTE);
  await runRounds(one, other);
  expect(one.reads.entry(no)).toBeUndefined();
  expect(other.reads.entry(no)).toBeUndefined();
});

test("a tenant that grants delta later is asked again within the hour", async () => {
  await using running = await startRegister();
  const { reads, send } = withoutDelta(running);
  let isGranted = false;
  const register = await running.another({
    send: (request) => (isGranted ? running.send(request) : send(request)),
  });
  const no = await approvedEntry(register);
  isGranted = true;
  running.advanceRealTime(60 * MINUTE);
  await runRounds(register);
  const { id } = await entryItem(running, no);
  await editByHand(running, "entries", id, { Title: "Neuer Name" });
  await runRounds(register);
  expect(register.reads.entry(no)?.values.title).toBe("Neuer Name");
  expect(reads).toHaveLength(4);
});

test("while a list is read anew because its cursor was forgotten, what is cached is served", async () => {
  await using running = await startRegister();
  const reached = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  let isHeld = false;
  const register = await running.another({
    send: async (request) => {
      if (isHeld && request.path.includes("/delta") && !request.path.includes("token=")) {
        reached.resolve();
        await released.promise;
      }
      return running.send(request);
    },
  });
  const no = await approvedEntry(register);
  await runRounds(register);
  const { id } = await entryItem(running, no);
  await editByHand(running, "entries", id, { Title: "Neuer Name" });
  running.standIn.expireDeltaTokens();
  isHeld = true;
  const done = register.roundEnded();
  await reached.promise;
  expect(register.reads.entry(no)?.values.title).toBe("Automatische Postsortierung");
  expect(register.reads.casesOf(no)).toHaveLength(1);
  released.resolve();
  await done;
  expect(register.reads.entry(no)?.values.title).toBe("Neuer Name");
});
