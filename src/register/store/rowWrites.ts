import { randomBytes } from "node:crypto";
import { z } from "zod";

/** So many others may write a row between a lost answer and its retry. */
const WRITES_KEPT = 6;
const tracedSchema = z.looseObject({ writes: z.string() });

/** What became of a write, by what the row says of its last writes: there, there and written over since, or not known. */
export type Trace = "last" | "superseded" | "none";

/**
 * The value as it is written: it carries the ids of the writes that made the row what it is. What stands in a row now
 * cannot tell whether a write of ours was carried out: somebody else may have written the same, or something else after it.
 */
export function traced(value: object, writeId: string, before: unknown = undefined): object {
  const writes = [...writesOf(before), writeId].slice(-WRITES_KEPT).join(" ");
  return { ...value, writes };
}

export function traceOf(value: unknown, writeId: string): Trace {
  const writes = writesOf(value);
  if (writes.at(-1) === writeId) return "last";
  return writes.includes(writeId) ? "superseded" : "none";
}

export function newWriteId(): string {
  return randomBytes(6).toString("base64url");
}

/** None in a row of an earlier version, or one that was changed by hand. */
function writesOf(value: unknown): readonly string[] {
  const parsed = tracedSchema.safeParse(value);
  return parsed.success ? parsed.data.writes.split(" ") : [];
}
