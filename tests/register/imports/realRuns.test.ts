import { describe, expect, test } from "vitest";
import { createRowMapper } from "#imports/mapping/mapRow.ts";
import {
  areRealListsThere,
  countOf,
  openReal,
  REAL_LISTS,
  type RealList,
} from "#tests/imports/mapping/realRegisters.ts";
import { isLong } from "#tests/long.ts";
import { startRegister, type TestRegister } from "#tests/register/startRegister.ts";
import { ended, plannedRows, start } from "./importing.ts";
import { mapSheet, readyFiles } from "./readyLists.ts";

// Thousands of entries are written. Skipped where the files of others are not beside the project.
describe.skipIf(!isLong || !areRealListsThere)("registers that others publish, as entries", () => {
  test.each(REAL_LISTS)(
    "$path: each row is an entry or told with its line and reason, and comes but once",
    async (one) => {
      const files = readyFiles();
      let realTime = Date.now();
      // Each look at the clock takes a minute, so that the pace of an import is never waited for.
      const realNow = () => {
        realTime += 60_000;
        return realTime;
      };
      await using running = await startRegister({ imports: files, realNow });
      const first = await imported(running, files, one);
      expect(countOf(first)).toEqual({ new: one.new, problem: one.rows - one.new });
      expect(new Set(first.map(({ row }) => row)).size).toBe(one.rows);
      for (const { as, no, problems = [] } of first) {
        if (as === "new") expect(running.register.reads.entry(no ?? "")).toBeDefined();
        else expect(problems.length).toBeGreaterThan(0);
      }
      expect(running.register.reads.entryCount()).toBe(one.new);
      const before = revisions(running);
      const second = await imported(running, files, one);
      expect(countOf(second)).toEqual({ unchanged: one.new, problem: one.rows - one.new });
      expect(revisions(running)).toEqual(before);
    },
    600_000,
  );
});

async function imported(
  { register }: TestRegister,
  files: ReturnType<typeof readyFiles>,
  one: RealList,
) {
  const { list, orgUnits } = await openReal(one, ["32", "66"]);
  const mapper = createRowMapper(list.plan, list.described.names, { orgUnits });
  const id = await plannedRows(register, files, await mapSheet(list.sheet, mapper), list.plan);
  await start(register, id, one.rows);
  expect((await ended(register, id)).row.state).toBe("done");
  return register.imports
    .blocks((await register.imports.one(id)) ?? expect.fail())
    .flatMap(({ block }) => block.rows.map((row) => ({ ...row, state: row.as })));
}

function revisions({ register }: TestRegister) {
  return [...register.reads.entries()].map(({ no, revision }) => [no, revision]);
}
