import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Figure } from "./report.ts";

const MS_LIMIT = 3_000;
const MEGABYTES_LIMIT = 300;
const PREVIEW = fileURLToPath(new URL("./importPreviewProcess.ts", import.meta.url));

/** What it has beside threads: with more, memory is cleaned up later, and nobody sees what is really held. */
const HEAP_MEGABYTES = 96;

/**
 * What a process of its own takes to say of each row of a file what an import would do, as the service does it: read in a
 * thread, packed, compared, and its first page shown.
 */
export function importPreviewFigures(): readonly Figure[] {
  const [few, many] = [previewed(10_000, 10_000), previewed(100_000, 1_000)];
  return [
    { name: "10,000 rows × 20 against 10,000 entries", value: few.ms, unit: "ms", limit: MS_LIMIT },
    { name: "  rows per second", value: (10_000 / few.ms) * 1000, unit: "" },
    { name: "  processor time of both threads", value: few.cpuMs, unit: "ms" },
    { name: "100,000 rows × 20 against 1,000 entries", value: many.ms, unit: "ms" },
    {
      name: "  memory of the whole process",
      value: many.megabytes,
      unit: "MB",
      limit: MEGABYTES_LIMIT,
    },
  ];
}

function previewed(
  rows: number,
  entries: number,
): { readonly ms: number; readonly cpuMs: number; readonly megabytes: number } {
  const heap = `--max-old-space-size=${HEAP_MEGABYTES + Math.ceil(entries / 100)}`;
  const args = [heap, PREVIEW, String(rows), String(entries)];
  const { error, stderr, stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (error !== undefined || stdout === "")
    throw new Error(`Not read: ${stderr}`, { cause: error });
  return JSON.parse(stdout);
}
