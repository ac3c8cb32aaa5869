import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { changed, seen, startBotWorld } from "#tests/teams/botWorld.ts";
import { aCase, inEntry } from "#tests/teams/cases.ts";
import { createMemoryRegister } from "#tests/teams/memoryRegister.ts";

let register = createMemoryRegister();
let world: Awaited<ReturnType<typeof startBotWorld>>;
beforeAll(async () => {
  world = await startBotWorld(() => register, { answerLimit: 50 });
});
afterAll(() => world.close());
beforeEach(() => {
  register = createMemoryRegister(inEntry(aCase()));
});

const stateNow = () => register.reads.case("c0ffee01")?.evaluationCase.state;

describe("the lists take longer than Teams waits", () => {
  test("the answer says so in time and keeps what was typed; it is recorded when the lists are back", async () => {
    const { answerCase } = register.commands;
    const back = Promise.withResolvers<void>();
    register = {
      ...register,
      commands: {
        ...register.commands,
        answerCase: (...input) => back.promise.then(() => answerCase(...input)),
      },
    };
    const { promise, resolve: answered } = Promise.withResolvers<string>();
    const data = { ...changed, note: "Neu: OCR" };
    const pressing = world.press("case/changed", data, { answered });
    const answer = await promise;
    expect(answer).toContain("Das Speichern dauert gerade länger");
    expect(answer).toContain("Neu: OCR");
    expect(stateNow()).toBe("requested");
    back.resolve();
    await pressing;
    expect(stateNow()).toBe("open");
    expect(register.copies).toHaveLength(1);
  });

  test("a card whose case is not found in time is answered, too", async () => {
    const back = Promise.withResolvers<undefined>();
    const { reads } = register;
    register = {
      ...register,
      reads: { ...reads, case: () => undefined, caseAfresh: () => back.promise },
    };
    const { promise, resolve: answered } = Promise.withResolvers<string>();
    const data = { ...seen, reason: "bugfix" };
    const pressing = world.press("case/unchanged", data, { answered });
    expect(await promise).toContain("Das Speichern dauert gerade länger");
    back.resolve(undefined);
    await pressing;
  });
});

describe("another replica has opened the case just now", () => {
  test("the register looks at the lists before it says that there is no such case", async () => {
    const { reads } = register;
    let known = false;
    const caseAfresh = (key: string) => {
      known = true;
      return reads.caseAfresh(key);
    };
    register = {
      ...register,
      reads: {
        ...reads,
        case: (key) => (known ? reads.case(key) : undefined),
        caseAfresh,
      },
    };
    const answer = await world.press("case/unchanged", { ...seen, reason: "bugfix" });
    expect(answer.text).toContain("Von Ihnen beantwortet");
    expect(stateNow()).toBe("objection");
  });
});
