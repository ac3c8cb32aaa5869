import { FIELDS, type Field, longestOf } from "#domain/entry/fields.ts";
import { columnNameOf } from "#sharepoint/columns.ts";
import { type Fields, generatedMemory } from "#tests/register/generatedLists.ts";
import { filledLists } from "./filledLists.ts";
import { type Figure, memoryInUse } from "./report.ts";

const NOW = Date.parse("2026-11-23T08:00:00Z");
/** With what German prose has in it that is no letter of Latin-1. */
const PROSE =
  "Die Anwendung schlägt „zuständige“ Stellen vor – entschieden wird von Menschen, § 35a VwVfG. ";

/** What memory holds of entries all of whose fields are as long as they may be, beside the text they are made of. */
export async function memoryFigures(count: number): Promise<readonly Figure[]> {
  const row = filledEntry();
  const entries = { count, row };
  const before = memoryInUse();
  const memory = generatedMemory({ entries, events: { count, row: eventOf } }, () => NOW);
  await memory.sync();
  const held = (memoryInUse() - before) / count;
  const text = bytesOf(row(0));
  if (memory.replica.entryCount() !== count) throw new Error("Not every entry was read");
  if (memory.replica.entry(noOf(1))?.values.purpose !== row(1).Purpose) {
    throw new Error("A text is not what was read");
  }
  return [
    { name: "text of a fully filled entry (UTF-8)", value: text, unit: "bytes" },
    { name: "memory for it with its chain", value: held, unit: "bytes" },
    { name: "memory / text", value: held / text, unit: "×", limit: 1.3 },
  ];
}

const noOf = (at: number) => `KI-2026-${String(at + 1).padStart(5, "0")}`;

function filledEntry(): (at: number) => Fields {
  const [plain = {}] = filledLists(1, NOW).entries;
  const filled = Object.fromEntries(
    FIELDS.flatMap((field) => {
      const text = filledColumn(field);
      return text === undefined ? [] : [[columnNameOf(field), text]];
    }),
  );
  return (at) => ({
    ...plain,
    ...filled,
    RegisterNo: noOf(at),
    Title: `${at} ${PROSE}`.slice(0, 100).trim(),
  });
}

/** Undefined for what is a choice, a day or a number, and for what only machines read. */
function filledColumn(field: Field): string | undefined {
  const text = PROSE.repeat(1 + longestOf(field) / PROSE.length)
    .slice(0, longestOf(field))
    .trim();
  if (field.key === "lastReleasedSnapshot" || field.pattern !== undefined) return undefined;
  if (field.kind === "text" || field.kind === "longText" || field.kind === "orgUnit") return text;
  if (field.kind !== "list") return undefined;
  const parts = Object.entries(field.itemFields ?? {});
  const element = (at: number) =>
    parts.length === 0
      ? `${at} ${text}`.slice(0, 40)
      : Object.fromEntries(
          parts.map(([key, kind]) => [
            key,
            kind === "url" ? `https://rat.example/${at}` : `${at} ${PROSE}`.trim(),
          ]),
        );
  return JSON.stringify(Array.from({ length: 10 }, (_, at) => element(at)));
}

function eventOf(at: number): Fields {
  const chain = noOf(at).toLowerCase();
  const hex = (length: number) => at.toString(16).padStart(length, "a");
  return {
    EventKey: `${chain}/1`,
    ChainKey: chain,
    EntryNo: noOf(at),
    Action: "created",
    ChangeId: hex(36),
    Digest: hex(64),
    PreviousHash: "",
    Hash: hex(64),
  };
}

function bytesOf(fields: Fields): number {
  return FIELDS.reduce((sum, field) => {
    const stored = fields[columnNameOf(field)];
    return sum + (typeof stored === "string" ? Buffer.byteLength(stored) : 0);
  }, 0);
}
