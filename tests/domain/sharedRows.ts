import { existsSync, readFileSync } from "node:fs";

/** The domain tables from beside the project; undefined where they are absent, so that the rows are skipped. */
export function sharedTable(name: string): unknown {
  const path = `../shared/domain/${name}`;
  if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8"));
  process.stderr.write(`${path} is absent: its rows are skipped.\n`);
  return undefined;
}
