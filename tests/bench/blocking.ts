import { startApart } from "./benchApart.ts";
import { crowd } from "./benchService.ts";
import { type Figure, timed } from "./report.ts";

const LONGEST_MS = 100;
const EDITED = 300;

/** How long the service answers nobody while it loads, looks at everything, follows edits, stores and restores memory. */
export async function blockFigures(entries: number): Promise<readonly Figure[]> {
  await using bench = await startApart({
    entries,
    responsible: (serial) => ({ owner: crowd(serial % 1_000), deputy: crowd(1_000 + serial) }),
  });
  const figures: Figure[] = [];
  async function measure(
    name: string,
    work: () => Promise<unknown>,
    limit: { readonly limit?: number } = { limit: LONGEST_MS },
  ): Promise<void> {
    const [ms] = await timed(work);
    const { elapsedMs, ownMs } = await bench.longestTurn();
    figures.push(
      { name: `${name}: longest block`, value: ownMs, unit: "ms", ...limit },
      { name: "  by the clock, with whatever else this machine did", value: elapsedMs, unit: "ms" },
      { name: "  whole", value: ms, unit: "ms" },
    );
  }
  // Until it has loaded it answers nobody but with 503: what collecting garbage takes then is told, and has no limit.
  await measure("loading and the first rounds", () => bench.idle(), {});
  await measure("a round that looks at everything", async () => {
    await bench.touchAll();
    await bench.idle();
  });
  await measure(`a round after ${EDITED} edits in SharePoint`, async () => {
    for (let entry = 1; entry <= EDITED; entry++) {
      await bench.edit(entry, { ProductName: `Von Hand ${entry}` });
    }
    await bench.idle();
  });
  return figures;
}
