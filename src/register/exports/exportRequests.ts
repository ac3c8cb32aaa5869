import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { ExportFacts } from "#domain/exports/exportFacts.ts";
import { exportRoleOf } from "#domain/exports/exportRights.ts";
import type { Person } from "#domain/people/person.ts";
import type { ActorRole } from "#domain/vocabulary.ts";
import type { Context } from "#register/memory/context.ts";
import type { StoredValue } from "#register/store/keyValues.ts";
import { personSchema } from "#register/store/personSchema.ts";
import { logTells, recordExport } from "./exportLog.ts";

const KIND = "export";
/** So long whoever tells the log has for it; then others do. */
const TELLING_MS = 30_000;
/** Whoever waits for another process's event looks again after this. */
const LOOK_MS = 200;

const rowSchema = z.object({
  by: personSchema,
  /** In real time, as links have it. */
  expires: z.number(),
  input: z.unknown(),
  /** Whether the log tells of it. */
  isRecorded: z.boolean(),
  /** Until when somebody may be telling the log; a version before knows no such claim. */
  telling: z.number().optional(),
  /** How many rows the log has told of. */
  rows: z.number().nullable().optional(),
});

/** What somebody wants as a file. It stands under a key, however long its filter is: a link names the key. */
export interface ExportRequest {
  readonly id: string;
  readonly by: Person;
  readonly input: unknown;
  readonly expires: number;
}

export interface ExportRequests {
  add(input: object, by: Person, expires: number): Promise<ExportRequest>;
  /** Undefined where there is none, where it has expired or was given up. */
  find(id: string): Promise<ExportRequest | undefined>;
  /**
   * To be called before anything of the file is given away; says it once, whoever makes the file again, here or in another
   * process, unless it has got another number of rows. Without a role it is that of those who alone may export such a thing.
   */
  record(request: ExportRequest, facts: Omit<ExportFacts, "id">, role?: ActorRole): Promise<void>;
  /** The file was put into the library: that is told each time. */
  recordSaved(request: ExportRequest, facts: Omit<ExportFacts, "id">): Promise<void>;
  giveUp(request: ExportRequest): Promise<void>;
}

export function createExportRequests(context: Context): ExportRequests {
  const { keyValues, realNow } = context;
  const keyOf = (id: string) => `${KIND}/${id}`;

  async function found(id: string): Promise<StoredValue | undefined> {
    // Another process may have written it just now.
    return keyValues.get(keyOf(id)) ?? (await keyValues.fresh(keyOf(id)));
  }

  async function say(
    { by, id }: Pick<ExportRequest, "by" | "id">,
    facts: Omit<ExportFacts, "id">,
    role = exportRoleOf(facts.kind),
  ): Promise<void> {
    const actor = { ...by, role };
    await recordExport(context, { ...facts, id }, { actor, channel: "tab" });
  }

  return {
    async add(input, by, expires) {
      const request = { id: randomUUID(), by, input, expires };
      const { id, ...row } = request;
      const claimed = await keyValues.claim(keyOf(id), { ...row, isRecorded: false });
      if (!claimed.ok) throw new Error("A random key was taken");
      return request;
    },
    async find(id) {
      const row = rowSchema.safeParse((await found(id))?.value);
      if (!row.success || row.data.expires < realNow()) return undefined;
      const { by, expires, input } = row.data;
      return { id, by, expires, input };
    },
    async record({ by, id }, facts, role) {
      for (;;) {
        // Not as memory has it: another process may be telling of it just now.
        const stored = await keyValues.fresh(keyOf(id));
        const row = rowSchema.parse(stored?.value);
        if (stored === undefined || isTold(row, facts)) return;
        const { telling = 0 } = row;
        if (telling > realNow()) {
          await sleep(LOOK_MS);
          continue;
        }
        const claim = { ...row, telling: realNow() + TELLING_MS };
        const claimed = await keyValues.replace(stored, claim);
        // Another process was faster.
        if (!claimed.ok) continue;
        // Whoever held the claim before may have come as far as the log.
        const isInLog = telling > 0 && (await logTells(context.log, id, facts.rows));
        if (!isInLog) await say({ by, id }, facts, role);
        const done = { ...row, isRecorded: true, telling: 0, rows: facts.rows };
        await keyValues.replace(claimed.value, done);
        return;
      }
    },
    recordSaved: (request, facts) => say(request, facts),
    async giveUp({ id }) {
      const stored = await found(id);
      if (stored !== undefined) await keyValues.remove(stored);
    },
  };
}

/** A file that has got another number of rows is told again. */
function isTold(
  { isRecorded, rows }: z.infer<typeof rowSchema>,
  facts: Pick<ExportFacts, "rows">,
): boolean {
  return isRecorded && (rows === undefined || rows === facts.rows);
}

/** A row that cannot be read may be of a newer version, and stays. */
export async function removeExpiredExports({
  keyValues,
  realNow,
}: Pick<Context, "keyValues" | "realNow">): Promise<void> {
  const expired = [...keyValues.ofKind(KIND)].filter((stored) => {
    const row = rowSchema.safeParse(stored.value);
    return row.success && row.data.expires < realNow();
  });
  if (expired.length > 0) await keyValues.removeMany(expired);
}
