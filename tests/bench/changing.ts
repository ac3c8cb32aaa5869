import type { RunningRegister } from "#register/createRegister.ts";
import { acting } from "#tests/register/startRegister.ts";
import { openBenchCity } from "./benchCity.ts";
import { type Figure, timed } from "./report.ts";

const ENTRIES = 1_000;
const CHANGES = 200;
const IN_FLIGHT = 8;

/** What a change costs in resource units, and how many a second one and three replicas make. */
export async function changingFigures(): Promise<readonly Figure[]> {
  using city = await openBenchCity(ENTRIES);
  const { standIn } = city;
  const one = city.register();
  await one.start();
  await one.roundEnded();

  standIn.resetUsage();
  await editTitles([one], numbers(0, CHANGES));
  const edits = standIn.usage();
  await one.roundEnded();

  standIn.resetUsage();
  const [oneMs] = await timed(() => reportVersions([one], numbers(0, CHANGES), "2.0"));
  await one.roundEnded();
  const versions = standIn.usage();

  const replicas = [one, city.register(), city.register()];
  for (const replica of replicas.slice(1)) await replica.start();
  const [threeMs] = await timed(() => reportVersions(replicas, numbers(CHANGES, CHANGES), "2.0"));
  for (const replica of replicas) await replica.roundEnded();
  const done = [...one.reads.entries()].filter(({ values }) => values.version === "2.0").length;
  if (done !== 2 * CHANGES) throw new Error(`Only ${done} of ${2 * CHANGES} versions arrived`);
  for (const replica of replicas) await replica.stop();

  return [
    { name: "edit of a field: resource units", value: edits.units / CHANGES, unit: "", limit: 8 },
    {
      name: "new version with case and two cards: resource units",
      value: versions.units / CHANGES,
      unit: "",
      limit: 40,
    },
    { name: "new versions a second, one replica", value: CHANGES / (oneMs / 1000), unit: "/s" },
    {
      name: "new versions a second, three replicas",
      value: CHANGES / (threeMs / 1000),
      unit: "/s",
    },
    {
      name: "three replicas / one replica (time, one process)",
      value: threeMs / oneMs,
      unit: "×",
      limit: 2,
    },
  ];
}

export function numbers(from: number, count: number): readonly string[] {
  return Array.from(
    { length: count },
    (_, at) => `KI-2026-${String(from + at + 1).padStart(4, "0")}`,
  );
}

export async function reportVersions(
  replicas: readonly RunningRegister[],
  nos: readonly string[],
  version: string,
): Promise<void> {
  await spread(replicas, nos, async (register, no) => {
    const answer = await register.commands.reportVersion(no, { version }, acting("owner-1"));
    return answer.ok || answer.problem === "noChange";
  });
}

async function editTitles(
  replicas: readonly RunningRegister[],
  nos: readonly string[],
): Promise<void> {
  await spread(replicas, nos, async (register, no) => {
    const eTag = register.reads.entry(no)?.eTag ?? "";
    const input = { eTag, values: { purpose: `Neuer Zweck von ${no}` } };
    return (await register.commands.editEntry(no, input, acting("owner-1"))).ok;
  });
}

/** Several at a time, each replica in turn; whoever is refused or hears nothing asks again. */
async function spread(
  replicas: readonly RunningRegister[],
  nos: readonly string[],
  change: (register: RunningRegister, no: string) => Promise<boolean>,
): Promise<void> {
  const queue = nos.entries();
  const work = async (): Promise<void> => {
    for (const [at, no] of queue) {
      const register = replicas[at % replicas.length];
      if (register === undefined) throw new Error("There is no replica");
      while (!(await change(register, no).catch(() => false)));
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, work));
}
