import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { FIELDS } from "#domain/entry/fields.ts";
import type { Memory } from "#register/createMemory.ts";
import { snapshotSources } from "#register/memory/snapshotSources.ts";
import { createSnapshots } from "#register/store/snapshot.ts";
import { columnNameOf } from "#sharepoint/columns.ts";
import { filledLists } from "#tests/bench/filledLists.ts";
import { extent } from "#tests/long.ts";
import { type Fields, GENERATED_PATHS, generatedMemory } from "#tests/register/generatedLists.ts";

const NOW = Date.parse("2026-11-23T08:00:00Z");
const [ENTRY, CASE, EVENT, PAIR] = Object.values(filledLists(1, NOW)).map(([row]) => row ?? {});

/** What ends a line for some reader, names a property of every object, or is half a letter, and anything else. */
const text = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
  fc.constantFrom(
    "a\u2028b",
    "a\u2029b",
    "\n",
    "\r\n",
    "\u0085",
    "\u000b",
    "\ufeff",
    "\0",
    "\ud83d",
    "„ä“ – 😀",
    "__proto__",
    "constructor",
    "]}",
    "x".repeat(70_000),
  ),
);
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(text, tie("value"), { maxKeys: 3 }),
  ),
})).value;

/** A row of each list, with any texts in whatever column takes them. */
const rows = fc.record({
  entries: fc
    .dictionary(fc.constantFrom(...FIELDS.map(columnNameOf)), text)
    .map((typed) => ({ ...ENTRY, ...typed, RegisterNo: ENTRY?.RegisterNo })),
  cases: fc.tuple(text, text).map(([reason, note]) => {
    const data = JSON.parse(String(CASE?.Data));
    const decision = { ...data.decision, reason };
    return { ...CASE, Data: JSON.stringify({ ...data, decision, note }) };
  }),
  events: fc.tuple(text, text).map(([ChangeId, Action]) => ({ ...EVENT, ChangeId, Action })),
  system: fc
    .tuple(text, json)
    .map(([key, value]) => ({ ...PAIR, Key: `kind/${key}`, Value: JSON.stringify(value) })),
});

function memoryOf(lists: Readonly<Record<string, readonly Fields[]>>): Memory {
  return generatedMemory(
    Object.fromEntries(
      Object.entries(lists).map(([name, ofList]) => [
        name,
        { count: ofList.length, row: (at: number) => ofList[at] ?? {} },
      ]),
    ),
    () => NOW,
  );
}

function snapshotsOf(memory: Memory, dir: string) {
  const failed: unknown[] = [];
  const sources = snapshotSources({ ...memory, lists: GENERATED_PATHS });
  return {
    ...createSnapshots({ dir, sources, now: () => NOW, onError: (error) => failed.push(error) }),
    failed,
    held: () => sources.map((source) => [source.cursor(), [...source.rows()]]),
  };
}

test("whatever is written in a text, a restart has what was stored, and asks from where it was", async () => {
  const dir = mkdtempSync(join(tmpdir(), "snapshot-"));
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(rows, { minLength: 1, maxLength: 3 }), async (drawn) => {
        const memory = memoryOf({
          entries: drawn.map((one) => one.entries),
          cases: drawn.map((one) => one.cases),
          events: drawn.map((one) => one.events),
          system: drawn.map((one) => one.system),
        });
        await memory.sync();
        const before = snapshotsOf(memory, dir);
        await before.save();
        const after = snapshotsOf(memoryOf({}), dir);
        await after.restore();
        expect([...before.failed, ...after.failed]).toEqual([]);
        expect(after.held()).toEqual(before.held());
      }),
      { numRuns: extent({ full: 2_000, sample: 60 }) },
    );
    expect(readdirSync(dir).sort()).toEqual(
      ["cases", "entries", "events", "system"].map((name) => `${name}.snapshot`),
    );
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});
