import { randomUUID } from "node:crypto";
import type { RunningRegister } from "#register/createRegister.ts";
import {
  lineOf,
  listOf,
  mappedRows,
  PLAN,
  readyFiles,
} from "#tests/register/imports/readyLists.ts";
import { coordinator } from "#tests/register/startRegister.ts";
import { openBenchCity } from "./benchCity.ts";
import { type Figure, memoryInUse, timed } from "./report.ts";

const ROWS = 10_000;
/** SharePoint's smallest budget for an application in a tenant. */
const UNITS_PER_MINUTE = 1_250;
/** A new entry is two writes, of the entry and of its event, at two units each; reading it again shows what columns fill in. */
const LEAST_UNITS = 4;
const MEGABYTES_LIMIT = 300;
const MOST_ROUNDS = 2_000;

/** What an import costs that makes an entry of each row, and one of the same file, which changes nothing. */
export async function importRunFigures(): Promise<readonly Figure[]> {
  using city = await openBenchCity(0);
  const { standIn } = city;
  const files = readyFiles();
  let now = Date.now();
  const register = city.register({ imports: files, realNow: () => now });
  // Each round finds its pace made good: what rows cost is measured, not how long they wait.
  const moveOn = () => {
    now += 10 * 60_000;
  };
  await register.start();
  await register.roundEnded();
  const csv = listOf(ROWS, lineOf);

  const made = await plannedImport(register, files, csv);
  standIn.resetUsage();
  const before = memoryInUse();
  let most = 0;
  const [ms] = await timed(() =>
    run(register, made, (round) => {
      moveOn();
      if (round % 20 === 0) most = Math.max(most, memoryInUse());
    }),
  );
  const { units } = standIn.usage();
  const after = memoryInUse();

  const same = await plannedImport(register, files, csv);
  standIn.resetUsage();
  await run(register, same, moveOn);
  const again = standIn.usage();
  if (register.reads.entryCount() !== ROWS) throw new Error("Not every row is an entry");
  const settings = register.reads.settings();
  await register.stop();

  const perRow = units / ROWS;
  const { importPace } = settings;
  return [
    { name: "rows that become entries", value: ROWS, unit: "" },
    { name: "  resource units a row", value: perRow, unit: "" },
    { name: "  units / least", value: perRow / LEAST_UNITS, unit: "×", limit: 1.35 },
    { name: "  of the same file again, a row", value: again.units / ROWS, unit: "", limit: 0.2 },
    { name: "rows a second that this process can do", value: (ROWS / ms) * 1000, unit: "" },
    { name: "  that the budget allows", value: UNITS_PER_MINUTE / perRow / 60, unit: "" },
    {
      name: "share of the budget at the pace of the settings",
      value: (100 * importPace * perRow) / UNITS_PER_MINUTE,
      unit: "%",
      limit: 60,
    },
    {
      name: "memory while it runs, beside what is left of it",
      value: (most - Math.max(before, after)) / 1024 ** 2,
      unit: "MB",
    },
    {
      name: "  of register and stand-in with all entries",
      value: most / 1024 ** 2,
      unit: "MB",
      limit: MEGABYTES_LIMIT,
    },
  ];
}

async function plannedImport(
  { imports }: RunningRegister,
  files: ReturnType<typeof readyFiles>,
  csv: string,
): Promise<string> {
  const { viewer } = coordinator();
  const id = randomUUID();
  const file = { id, fileName: "Liste.csv", kind: "csv", bytes: csv.length } as const;
  for (const step of [
    () => imports.begin(file, viewer),
    () => imports.uploaded(id, [{ name: "", isHidden: false }]),
    () => imports.savePlan(id, 0, PLAN, viewer),
  ]) {
    const done = await step();
    if (!done.ok) throw new Error(done.problem);
  }
  files.add(id, await mappedRows(csv, PLAN));
  return id;
}

async function run(
  register: RunningRegister,
  id: string,
  before: (round: number) => void,
): Promise<void> {
  const started = await register.imports.start(id, 1, ROWS, coordinator().viewer);
  if (!started.ok) throw new Error(started.problem);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    before(round);
    await register.roundEnded();
    const one = await register.imports.one(id);
    if (one?.row.state === "done") return;
  }
  throw new Error("The import does not end");
}
