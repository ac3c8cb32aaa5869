import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { openBenchCity } from "./benchCity.ts";
import { serveRoutes } from "./benchRoutes.ts";
import { watchTurns } from "./longestTurn.ts";
import { type Figure, timed } from "./report.ts";

const LONGEST_BLOCK_MS = 100;
const MOST_BYTES_OF_A_POLL = 1_000;
const SETTLE_MS = 20;
const cursorSchema = z.object({ cursor: z.string() });

/** What a poll costs on the wire, and how long anything keeps everybody else from their turn. */
export async function answeringFigures(entries: number): Promise<readonly Figure[]> {
  using city = await openBenchCity(entries);
  const register = city.register();
  await register.start();
  await register.roundEnded();
  const service = await serveRoutes(register);
  const ask = (path: string) => service.ask(`/api/${path}`);

  const [wholeMs, whole] = await timed(() => ask("register"));
  const [againMs] = await timed(() =>
    Promise.all(Array.from({ length: 50 }, () => ask("register"))),
  );
  const plain = await service.plain("/api/register");
  const { cursor } = cursorSchema.parse(JSON.parse(plain));
  const running = cursorSchema.parse(JSON.parse(await service.plain("/api/cases")));
  const polls = [
    await ask(`register?since=${cursor}`),
    await ask(`cases?since=${running.cursor}`),
    await ask("tasks"),
  ];
  const blocks: Figure[] = [];
  const turns = watchTurns();
  const measured = async (name: string, work: () => Promise<unknown>) => {
    await sleep(SETTLE_MS);
    turns.longest();
    await work();
    const { elapsedMs, ownMs } = turns.longest();
    blocks.push(
      { name: `longest block: ${name}`, value: ownMs, unit: "ms", limit: LONGEST_BLOCK_MS },
      { name: "  by the clock, with whatever else this machine did", value: elapsedMs, unit: "ms" },
    );
  };
  const link = await service.post("/api/exports", { format: "xlsx", filter: {} });
  const { url } = z.object({ url: z.string() }).parse(JSON.parse(link));
  await measured("nothing at all, on this machine now", () => sleep(1_000));
  await measured("a file of all entries", () => service.ask(url));
  await measured("the public register", () => service.ask("/public/register.json"));
  turns.stop();
  service.stop();
  await register.stop();

  return [
    { name: "the whole register on the wire", value: whole.bytes, unit: "bytes" },
    { name: "the whole register, made for the first", value: wholeMs, unit: "ms" },
    { name: "the whole register, for fifty more at once", value: againMs, unit: "ms" },
    ...["the register", "the running cases", "the tasks"].map((name, at) => ({
      name: `a poll of ${name} with nothing new`,
      value: polls[at]?.bytes ?? 0,
      unit: "bytes",
      limit: MOST_BYTES_OF_A_POLL,
    })),
    ...blocks,
  ];
}
