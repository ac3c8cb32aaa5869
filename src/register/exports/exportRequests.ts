import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { ExportFacts } from "#domain/exports/exportFacts.ts";
import { exportRoleOf } from "#domain/exports/exportRights.ts";
import type { Person } from "#domain/people/person.ts";
import type { ActorRole } from "#domain/vocabulary.ts";
import type { Context } from "#register/memory/context.ts";
import type { StoredValue } from "#register/store/keyValues.ts";
import { personSchema } from "#register/store/personSchema.ts";
import { recordExport } from "./exportLog.ts";

const KIND = "export";

const rowSchema = z.object({
  by: personSchema,
  /** In real time, as links have it. */
  expires: z.number(),
  input: z.unknown(),
  /** Whether the log tells of it. */
  isRecorded: z.boolean(),
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
   * To be called before anything of the file is given away; says it once, whoever makes the file again. Without a role
   * it is that of those who alone may export such a thing.
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
      const stored = await found(id);
      const row = rowSchema.parse(stored?.value);
      if (stored === undefined || row.isRecorded) return;
      await say({ by, id }, facts, role);
      // Whoever made the same file at the same moment has written the same.
      await keyValues.replace(stored, { ...row, isRecorded: true });
    },
    recordSaved: (request, facts) => say(request, facts),
    async giveUp({ id }) {
      const stored = await found(id);
      if (stored !== undefined) await keyValues.remove(stored);
    },
  };
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
