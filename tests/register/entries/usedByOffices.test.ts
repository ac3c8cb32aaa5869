import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { officeView } from "#server/views/startView.ts";
import {
  acting,
  coordinator,
  INTAKE,
  idOf,
  startRegister,
  type TestRegister,
} from "#tests/register/startRegister.ts";

const USED = { usedByOffices: ["Ordnungsamt"] };

let running: TestRegister;
beforeEach(async () => {
  running = await startRegister();
});
afterEach(() => running[Symbol.asyncDispose]());

/** An application of owner-1 and deputy-1 in that office. */
async function entryOf(orgUnitId: string): Promise<string> {
  const people = { ownerId: idOf("owner-1"), deputyId: idOf("deputy-1") };
  const input = { ...INTAKE, orgUnitId, ...people };
  const reported = await running.register.commands.reportEntry(input, acting("owner-1"));
  if (!reported.ok) throw new Error(JSON.stringify(reported.problem));
  return reported.value.no;
}

function edit(no: string, values: Readonly<Record<string, unknown>>, as = acting("owner-1")) {
  const { commands, reads } = running.register;
  return commands.editEntry(no, { values, eTag: reads.entry(no)?.eTag ?? "" }, as);
}

const officesOf = (no: string) => running.register.reads.entry(no)?.values.usedByOffices;

describe("the offices that use an application", () => {
  test.each([
    ["owner", acting("owner-1"), true],
    ["deputy", acting("deputy-1"), true],
    ["coordinator", coordinator(), true],
    ["employee", acting("employee"), false],
    ["head of the other office", acting("head-1"), false],
  ])("are named by its %s: %s", async (_who, as, may) => {
    const no = await entryOf("66");
    expect((await edit(no, USED, as)).ok).toBe(may);
    expect(officesOf(no)).toEqual(may ? USED.usedByOffices : undefined);
  });

  test.each(["usedByOffices", "staffOffices"])(
    "are offices of the city, as it calls them (%s); what stood there before may stay",
    async (key) => {
      const no = await entryOf("66");
      const write = (offices: readonly string[]) => edit(no, { [key]: offices }, coordinator());
      const refused = { ok: false, problem: { fields: { [key]: "notAChoice" } } };
      expect(await write(["Ordnungsamt", "Herr Meier"])).toEqual(refused);
      expect((await write(["ordnungsamt", "Verkehrs- und Tiefbauamt"])).ok).toBe(true);
      const { reads } = running.register;
      expect(new Map(Object.entries(reads.entry(no)?.values ?? {})).get(key)).toEqual([
        "Ordnungsamt",
        "Verkehrs- und Tiefbauamt",
      ]);
    },
  );

  test("are offices of the city in what an owner proposes for staff, too", async () => {
    const no = await entryOf("66");
    const propose = (office: string) =>
      running.register.commands.proposeUsage(
        no,
        { values: { staffCircle: "offices", staffOffices: [office] } },
        acting("owner-1"),
      );
    expect(await propose("Herr Meier")).toEqual({
      ok: false,
      problem: { fields: { staffOffices: "notAChoice" } },
    });
    expect(await propose("ordnungsamt")).toMatchObject({
      value: { usageProposal: { values: { staffOffices: ["Ordnungsamt"] } } },
    });
  });

  test("find it, and show it to who heads one of them", async () => {
    const own = await entryOf("32");
    const other = await entryOf("66");
    const { reads } = running.register;
    const office = () => officeView(acting("head-1").viewer, reads);
    expect(await office()).toMatchObject({ entries: [{ no: own }], used: [] });
    await edit(own, USED);
    await edit(other, USED);
    expect(await office()).toMatchObject({ entries: [{ no: own }], used: [other] });
    const found = await reads.search("Ordnungsamt", { limit: 9 });
    expect(found.map(({ no }) => no).toSorted()).toEqual([own, other]);
    await edit(other, { usedByOffices: null });
    expect(await office()).toMatchObject({ used: [] });
  });
});
