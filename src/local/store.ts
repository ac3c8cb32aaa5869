import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { z } from "zod";

const SCHEMA = `
CREATE TABLE IF NOT EXISTS settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS lists (
  id TEXT PRIMARY KEY, display_name TEXT NOT NULL, folded_name TEXT NOT NULL UNIQUE, description TEXT NOT NULL,
  created_at TEXT NOT NULL, modified_at TEXT NOT NULL, created_by TEXT NOT NULL,
  next_item INTEGER NOT NULL DEFAULT 1, seq INTEGER NOT NULL DEFAULT 1, compacted INTEGER NOT NULL DEFAULT 0,
  url_name TEXT, recycled INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE IF NOT EXISTS columns (
  position INTEGER PRIMARY KEY, list_id TEXT NOT NULL REFERENCES lists(id) ON DELETE CASCADE,
  id TEXT NOT NULL, name TEXT NOT NULL, definition TEXT NOT NULL, UNIQUE (list_id, name)) STRICT;
CREATE TABLE IF NOT EXISTS items (
  list_id TEXT NOT NULL REFERENCES lists(id) ON DELETE CASCADE, id INTEGER NOT NULL, guid TEXT NOT NULL,
  version INTEGER NOT NULL, seq INTEGER NOT NULL, deleted INTEGER NOT NULL DEFAULT 0, fields TEXT NOT NULL,
  created_at TEXT NOT NULL, modified_at TEXT NOT NULL, created_by TEXT NOT NULL, modified_by TEXT NOT NULL,
  PRIMARY KEY (list_id, id)) STRICT;
CREATE INDEX IF NOT EXISTS items_by_seq ON items (list_id, seq);
CREATE TABLE IF NOT EXISTS index_values (
  list_id TEXT NOT NULL REFERENCES lists(id) ON DELETE CASCADE, column_name TEXT NOT NULL,
  value ANY NOT NULL, item_id INTEGER NOT NULL, PRIMARY KEY (list_id, column_name, value, item_id)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS index_values_by_item ON index_values (list_id, item_id);
CREATE TABLE IF NOT EXISTS versions (
  list_id TEXT NOT NULL REFERENCES lists(id) ON DELETE CASCADE, item_id INTEGER NOT NULL, version INTEGER NOT NULL,
  fields TEXT NOT NULL, modified_at TEXT NOT NULL, modified_by TEXT NOT NULL, PRIMARY KEY (list_id, item_id, version)) STRICT;
CREATE TABLE IF NOT EXISTS files (
  id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE COLLATE NOCASE, content BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS permissions (
  id INTEGER PRIMARY KEY AUTOINCREMENT, list_id TEXT REFERENCES lists(id) ON DELETE CASCADE, body TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS subscriptions (id TEXT PRIMARY KEY, list_id TEXT NOT NULL, expires_at TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS conversations (id TEXT PRIMARY KEY, oid TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE IF NOT EXISTS activities (
  position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, conversation_id TEXT NOT NULL REFERENCES conversations(id),
  deleted INTEGER NOT NULL DEFAULT 0, activity TEXT NOT NULL) STRICT;
`;

/** The first two are documented; the third was seen with tokens that were months old. */
const GONE_CODES = [
  "resyncChangesApplyDifferences",
  "resyncChangesUploadDifferences",
  "resyncRequired",
] as const;
export type GoneCode = (typeof GONE_CODES)[number];
const GONE_CODE = "delta/goneCode";

const settingRow = z.object({ value: z.string() });

/** Everything the stand-in remembers, in one SQLite file that survives restarts and kills. */
export class Store {
  /** Rows that were read and parsed before; whoever writes such rows forgets them here. */
  readonly parsed = new Map<string, unknown>();
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  #depth = 0;

  constructor(dataDir: string) {
    mkdirSync(dataDir, { recursive: true });
    this.#database = new DatabaseSync(join(dataDir, "standin.sqlite"), { timeout: 5_000 });
    // What was committed survives a killed process without a sync; only a power cut could undo it.
    this.#database.exec(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536;",
    );
    this.#database.exec(SCHEMA);
    this.#addMissingColumns();
    // SQLite's own lower() knows ASCII only; SharePoint compares umlauts without case too.
    this.#database.function("folded", { deterministic: true }, (value) =>
      typeof value === "string" ? value.toLowerCase() : value,
    );
  }

  /** A file of an earlier version knows neither the recycle bin nor addresses that a new name leaves as they are. */
  #addMissingColumns(): void {
    const there = this.all(z.object({ name: z.string() }), "PRAGMA table_info(lists)");
    if (!there.some(({ name }) => name === "recycled")) {
      this.run("ALTER TABLE lists ADD COLUMN url_name TEXT");
      this.run("ALTER TABLE lists ADD COLUMN recycled INTEGER NOT NULL DEFAULT 0");
    }
    this.run("UPDATE lists SET url_name = display_name WHERE url_name IS NULL");
  }

  /** All rows of a query, each parsed by `row`. */
  all<Row>(row: z.ZodType<Row>, sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#prepared(sql)
      .all(...values)
      .map((found) => row.parse(found));
  }

  first<Row>(row: z.ZodType<Row>, sql: string, ...values: SQLInputValue[]): Row | undefined {
    const found = this.#prepared(sql).get(...values);
    return found === undefined ? undefined : row.parse(found);
  }

  /** Runs a statement and says how many rows it changed. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#prepared(sql).run(...values).changes);
  }

  /** All or nothing: a thrown error (or a kill) leaves no trace of `work`. */
  transaction<Value>(work: () => Value): Value {
    if (this.#depth > 0) return work();
    this.#database.exec("BEGIN IMMEDIATE");
    this.#depth = 1;
    try {
      const value = work();
      this.#database.exec("COMMIT");
      return value;
    } catch (error) {
      this.#database.exec("ROLLBACK");
      this.parsed.clear();
      throw error;
    } finally {
      this.#depth = 0;
    }
  }

  setting<Value>(key: string, schema: z.ZodType<Value>): Value | undefined {
    const row = this.first(settingRow, "SELECT value FROM settings WHERE key = ?", key);
    return row === undefined ? undefined : schema.parse(JSON.parse(row.value));
  }

  remember(key: string, value: unknown): void {
    this.run(
      "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
      key,
      JSON.stringify(value),
    );
  }

  /** From now on delta answers 410 Gone to every token handed out before, as SharePoint does after weeks. */
  expireDeltaTokens(code: GoneCode): void {
    this.transaction(() => {
      this.remember(GONE_CODE, code);
      this.run("UPDATE lists SET compacted = seq + 1, seq = seq + 1");
      this.run("DELETE FROM items WHERE deleted = 1");
    });
  }

  /** With which code delta answers 410. */
  goneCode(): GoneCode {
    return this.setting(GONE_CODE, z.enum(GONE_CODES)) ?? GONE_CODES[0];
  }

  close(): void {
    this.#statements.clear();
    if (this.#database.isOpen) this.#database.close();
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}
