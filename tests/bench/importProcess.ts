import { createReadStream } from "node:fs";
import { createColumnGuesser } from "#imports/guesses/columns.ts";
import { type FileKind, openFile } from "#imports/openFile.ts";

/** Reads the file and kind that it is given, and prints what that took. */
const [path = "", kind = "csv"] = process.argv.slice(2);
const begun = performance.now();
const file = await openFile(createReadStream(path), kind as FileKind);
if (!file.ok) throw new Error(file.problem.code);
const guesser = createColumnGuesser();
let rows = 0;
for await (const row of file.value.sheets[0]?.rows() ?? []) {
  if (!row.ok) throw new Error(row.problem.code);
  if (rows++ > 0) guesser.add(row.value);
}
guesser.guesses();
const ms = performance.now() - begun;
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ ms, rows, megabytes }));
