import { z } from "zod";
import {
  IMPORT_FILE_KINDS,
  IMPORT_LIMITS,
  IMPORT_STATES,
  type ImportHead,
  RUN_PROBLEMS,
} from "#domain/imports/importState.ts";
import type { KeyValues, StoredValue } from "#register/store/keyValues.ts";
import { personSchema } from "#register/store/personSchema.ts";

const IMPORT_KIND = "import";

const askedSchema = z.object({ by: personSchema, at: z.string() });
const rowSchema = z.object({
  state: z.enum(IMPORT_STATES),
  by: personSchema,
  at: z.string(),
  fileName: z.string(),
  kind: z.enum(IMPORT_FILE_KINDS),
  bytes: z.int(),
  /** When somebody or a round last did something to it. */
  changedAt: z.string(),
  sheets: z.array(z.object({ name: z.string(), isHidden: z.boolean() })).nullable(),
  /** Of the plan; 0 while there is none. */
  revision: z.int(),
  /** The rows that hold the plan. */
  planParts: z.array(z.string()),
  /** Who started it, and how many rows it looks at. */
  run: askedSchema.extend({ rows: z.int() }).exactOptional(),
  undo: askedSchema.extend({ reason: z.string() }).exactOptional(),
  /** Why a run has ended before its end. */
  problem: z.enum(RUN_PROBLEMS).exactOptional(),
  isFileDeleted: z.boolean(),
});
export type ImportRow = z.infer<typeof rowSchema>;

/** An import as the lists have it: its own row, beside which pieces, plan and blocks have rows of theirs. */
export interface StoredImport {
  readonly id: string;
  readonly row: ImportRow;
  readonly stored: StoredValue;
}

export function importKey(id: string): string {
  return `${IMPORT_KIND}/${id}`;
}

/** Undefined where there is none, or where it was broken by hand. */
export function readImport(stored: StoredValue | undefined): StoredImport | undefined {
  const parsed = rowSchema.safeParse(stored?.value);
  if (stored === undefined || !parsed.success) return undefined;
  return { id: stored.key.slice(IMPORT_KIND.length + 1), row: parsed.data, stored };
}

/** All imports, as memory holds them. */
export function importsIn({ ofKind }: Pick<KeyValues, "ofKind">): readonly StoredImport[] {
  return [...ofKind(IMPORT_KIND)].flatMap((stored) =>
    stored.key.indexOf("/", IMPORT_KIND.length + 1) < 0 ? (readImport(stored) ?? []) : [],
  );
}

export function headOf({ id, row }: StoredImport): ImportHead {
  const { at, by, bytes, fileName, kind, state } = row;
  return { id, state, by, at, fileName, kind, bytes };
}

const pieceSchema = z.object({ bytes: z.int() });

export function pieceKey(id: string, n: number): string {
  return `${importKey(id)}/piece/${n}`;
}

/** How long a piece has to be; undefined where the file has no such piece. */
export function pieceLength({ bytes }: Pick<ImportRow, "bytes">, n: number): number | undefined {
  const before = n * IMPORT_LIMITS.pieceBytes;
  return before < bytes ? Math.min(IMPORT_LIMITS.pieceBytes, bytes - before) : undefined;
}

export function pieceCount({ bytes }: Pick<ImportRow, "bytes">): number {
  return Math.ceil(bytes / IMPORT_LIMITS.pieceBytes);
}

/** Those of the pieces that are there. */
export function piecesOf(
  keyValues: Pick<KeyValues, "ofSubject">,
  id: string,
): readonly StoredValue[] {
  return rowsUnder(keyValues, id, "piece").filter(
    ({ value }) => pieceSchema.safeParse(value).success,
  );
}

export function rowsUnder(
  { ofSubject }: Pick<KeyValues, "ofSubject">,
  id: string,
  part: "piece" | "plan" | "rows",
): readonly StoredValue[] {
  const prefix = `${importKey(id)}/${part}/`;
  return ofSubject(importKey(id)).filter(({ key }) => key.startsWith(prefix));
}
