import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
import { runRounds } from "#tests/register/listContents.ts";
import { acting, startRegister } from "#tests/register/startRegister.ts";

test("a restart from the snapshot holds everything of a case, its incidents as well", async () => {
  const snapshotDir = mkdtempSync(join(tmpdir(), "snapshot-"));
  try {
    await using running = await startRegister({ snapshotDir });
    const { register } = running;
    const no = await approvedEntry(register);
    const on = register.reads.today();
    const report = { id: "i1", text: "Falscher Bescheid.", on, harm: "no" } as const;
    await register.commands.reportIncident(no, report, acting("employee"));
    await runRounds(register);
    const before = register.reads.casesOf(no);
    expect(before.at(-1)?.incidents).toHaveLength(1);
    await register.stop();
    const restarted = await running.another({ snapshotDir });
    expect(restarted.reads.casesOf(no)).toEqual(before);
  } finally {
    rmSync(snapshotDir, { recursive: true, force: true });
  }
});
