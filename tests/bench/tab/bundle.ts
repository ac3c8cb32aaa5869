import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import type { Figure } from "#tests/bench/report.ts";

const SHOWN = 40;
/** ux: what everybody waits for who opens the tab for the first time. */
const FIRST_VIEW_KB = 140;
/** What every first visit asks for besides, in German and in the light theme. */
const BESIDE = /src\/(tab\/app\/(view\.tsx|themes\/light\.ts)|texts\/de\/tabFirstMessages\.ts)$/;
const LEVEL = { level: 9 };

/** How many bytes of these files of the build are sent to a browser that knows gzip. */
export function gzipBytes(dist: string, files: readonly string[]): number {
  return files.reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(dist, file)), LEVEL).length,
    0,
  );
}

/** What is in the first view of the tab: what its page loads before anything is asked for, by where it comes from. */
export async function bundleFigures(): Promise<readonly Figure[]> {
  const built = await build({ logLevel: "error", build: { write: false } });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    "output" in one ? one.output : [],
  );
  const chunks = new Map(
    outputs.flatMap((one) => (one.type === "chunk" ? [[one.fileName, one] as const] : [])),
  );
  const first = firstView(chunks);
  const sources = new Map<string, number>();
  for (const { modules } of first) {
    for (const [id, { renderedLength }] of Object.entries(modules)) {
      const source = sourceOf(id);
      sources.set(source, (sources.get(source) ?? 0) + renderedLength);
    }
  }
  const largest = [...sources].sort(([, a], [, b]) => b - a).slice(0, SHOWN);
  const gzip = first.reduce((sum, { code }) => sum + gzipSync(code, LEVEL).length, 0);
  return [
    {
      name: "JavaScript that the tab's page names, gzip",
      value: gzip / 1_000,
      unit: "kB",
      limit: FIRST_VIEW_KB,
    },
    { name: "  in files", value: first.length, unit: "" },
    ...largest.map(([name, bytes]) => ({
      name: `  ${name}`,
      value: bytes / 1_000,
      unit: "kB before it is made small",
    })),
  ];
}

function firstView(
  chunks: ReadonlyMap<string, Rolldown.OutputChunk>,
): readonly Rolldown.OutputChunk[] {
  const seen = new Map<string, Rolldown.OutputChunk>();
  const visit = (file: string) => {
    const chunk = chunks.get(file);
    if (chunk === undefined || seen.has(file)) return;
    seen.set(file, chunk);
    for (const other of chunk.imports) visit(other);
  };
  for (const { facadeModuleId, fileName, isEntry } of chunks.values()) {
    if (isEntry && facadeModuleId?.endsWith("src/tab/index.html") === true) visit(fileName);
    if (facadeModuleId !== null && BESIDE.test(facadeModuleId)) visit(fileName);
  }
  return [...seen.values()];
}

/** A package, or a folder of ours. */
function sourceOf(id: string): string {
  const [, inPackage] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id) ?? [];
  return (
    inPackage ??
    id
      .replace(/^.*\/src\//, "src/")
      .split("/")
      .slice(0, 3)
      .join("/")
  );
}
