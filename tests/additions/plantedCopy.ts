import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const tsc = join(root, "node_modules/typescript/bin/tsc");

/** One place of an addition: a file that is new, or lines that are put into one after an anchor. */
export type Place =
  | { readonly file: string; readonly content: string }
  | { readonly file: string; readonly after: string; readonly lines: string };

export interface PlantedCopy {
  /** What the compiler says of the copy with these places, by file; a file without a fault is absent. */
  faultsWith(places: readonly Place[]): ReadonlyMap<string, readonly string[]>;
}

let made: PlantedCopy | undefined;

/** A copy of `src/` in which additions are planted, one after the other: one a process, whose compilation serves all. */
export function plantedCopy(): PlantedCopy {
  made ??= makeCopy();
  return made;
}

function makeCopy(): PlantedCopy {
  const folder = mkdtempSync(join(tmpdir(), "additions-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(root, "src"), join(folder, "src"), { recursive: true });
  for (const name of ["package.json", "tsconfig.json"])
    cpSync(join(root, name), join(folder, name));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const options = { incremental: true, tsBuildInfoFile: "./built.tsbuildinfo" };
  const config = { extends: "./tsconfig.json", compilerOptions: options, include: ["src"] };
  writeFileSync(join(folder, "tsconfig.src.json"), JSON.stringify(config));

  return {
    faultsWith(places) {
      for (const place of places) plant(folder, place);
      try {
        return compile(folder);
      } finally {
        for (const place of places) restore(folder, place);
      }
    },
  };
}

function plant(folder: string, place: Place): void {
  const path = join(folder, place.file);
  if ("content" in place) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, place.content);
    return;
  }
  const before = readFileSync(path, "utf8");
  const [head, ...tail] = before.split(place.after);
  if (head === undefined || tail.length === 0) {
    throw new Error(`${place.file} has no line to plant after: ${place.after}`);
  }
  writeFileSync(path, `${head}${place.after}\n${place.lines}${tail.join(place.after)}`);
}

function restore(folder: string, place: Place): void {
  const path = join(folder, place.file);
  if ("content" in place) rmSync(path, { force: true });
  else cpSync(join(root, place.file), path);
}

function compile(folder: string): ReadonlyMap<string, readonly string[]> {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [tsc, "--noEmit", "--singleThreaded", "--pretty", "false", "-p", "tsconfig.src.json"],
    { cwd: folder, encoding: "utf8" },
  );
  const faults = new Map<string, string[]>();
  for (const line of `${stdout}${stderr}`.split("\n")) {
    const [, file, message] = /^(src\/[^(]+)\(\d+,\d+\): error (.*)$/.exec(line) ?? [];
    if (file === undefined || message === undefined) continue;
    faults.set(file, [...(faults.get(file) ?? []), message]);
  }
  return faults;
}
