import { expect, test } from "vitest";
import { SITE_ID } from "#local/graph/sites.ts";
import { createLibrary } from "#sharepoint/library.ts";
import { startStandIn } from "#tests/local/startStandIn.ts";
import { graphOf } from "#tests/register/graphOf.ts";

const FOLDER = "KI-Register-Importe";

test("a file comes back byte by byte, is replaced under its name, and is gone once it is removed", async () => {
  await using running = await startStandIn();
  const library = createLibrary(graphOf(running.standIn), SITE_ID);
  const type = "application/octet-stream";
  const bytes = Uint8Array.from({ length: 512 }, (_, at) => at % 256);
  expect(await library.get(FOLDER, "one-0.part")).toBeUndefined();
  await library.put(FOLDER, "one-0.part", { bytes: new Uint8Array([1]), type });
  await library.put(FOLDER, "one-0.part", { bytes, type });
  expect(await library.get(FOLDER, "one-0.part")).toEqual(bytes);
  await library.remove(FOLDER, "one-0.part");
  expect(await library.get(FOLDER, "one-0.part")).toBeUndefined();
  // Whoever comes second finds nothing, and that is what was wanted.
  await library.remove(FOLDER, "one-0.part");
});

test.each([
  ["..", "file.part"],
  [FOLDER, "../file.part"],
  [FOLDER, "a/b.part"],
  [FOLDER, ""],
])("no name leads elsewhere: %s, %s", async (folder, name) => {
  await using running = await startStandIn();
  const library = createLibrary(graphOf(running.standIn), SITE_ID);
  await expect(library.get(folder, name)).rejects.toThrow(RangeError);
  await expect(library.remove(folder, name)).rejects.toThrow(RangeError);
});
