import { createHash } from "node:crypto";
import { z } from "zod";
import { entryValues } from "#domain/entry/entry.ts";
import { FIELDS } from "#domain/entry/fields.ts";
import type { EventLog } from "#register/store/eventLog.ts";
import type { KeyValues, StoredPair } from "#register/store/keyValues.ts";
import type { CachedItem, ListReplica } from "#register/store/listReplica.ts";
import type { SnapshotReader, SnapshotSource } from "#register/store/snapshot.ts";
import { LISTS, type ListName } from "#sharepoint/columns.ts";
import { caseSchema, classificationSchema, incidentSchema, statementSchema } from "./caseSchema.ts";
import { ENTRY_BESIDES } from "./entryBesides.ts";
import { heldValues } from "./heldValues.ts";
import type { CachedCase, CachedEntry, Replica } from "./replica.ts";

/** To be raised when what memory holds of an item changes without a change of columns or fields. */
const FORMAT = 3;

const fingerprint = z.strictObject({
  chain: z.string().nullable(),
  revision: z.number().nullable(),
  changeId: z.string().nullable(),
  digest: z.string(),
});
const cachedItem = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ id: z.string(), eTag: z.string(), webUrl: z.string().nullable(), value });

const listElement = z.union([z.string(), z.record(z.string(), z.string())]);
const fieldValue = z.union([z.string(), z.boolean(), z.array(listElement)]);
const entryRow: z.ZodType<CachedItem<CachedEntry>> = cachedItem(
  z
    .strictObject({
      entry: z
        .strictObject({
          no: z.string(),
          revision: z.number(),
          versionRevision: z.number(),
          values: z
            .record(z.string(), fieldValue)
            .transform((values) => heldValues(entryValues(values))),
          ...ENTRY_BESIDES,
          eTag: z.string(),
          webUrl: z.string().nullable(),
        })
        .optional(),
      fingerprint,
    })
    .transform(({ entry, fingerprint }) => ({ entry, fingerprint })),
);
/** What a case's record keeps in fields of its own stands in the case again. */
const besides = z.object({
  incidents: z.array(incidentSchema).exactOptional(),
  statements: z.array(statementSchema).exactOptional(),
  classification: classificationSchema.exactOptional(),
  revision: z.number(),
});
const caseRow: z.ZodType<CachedItem<CachedCase>> = cachedItem(
  z
    .strictObject({
      evaluationCase: z
        .looseObject({})
        .transform((one) => {
          const { classification: _alone, ...fields } = caseSchema.parse(one);
          return { ...fields, ...besides.parse(one) };
        })
        .optional(),
      fingerprint,
    })
    .transform(({ evaluationCase, fingerprint }) => ({ evaluationCase, fingerprint })),
);
const pairRow: z.ZodType<CachedItem<StoredPair | null>> = cachedItem(
  z.strictObject({ key: z.string(), value: z.unknown() }).nullable(),
);
const chainRow = z.tuple([
  z.string(),
  z.strictObject({
    revision: z.number(),
    changeId: z.string(),
    digest: z.string(),
    hash: z.string(),
    action: z.string(),
    position: z.number(),
  }),
]);

/** What each list's memory is made of in a snapshot. */
export function snapshotSources(memory: {
  /** `/sites/{id}/lists/{id}` of each list. */
  readonly lists: Readonly<Record<ListName, string>>;
  readonly replica: Replica;
  readonly log: EventLog;
  readonly keyValues: KeyValues;
}): readonly SnapshotSource[] {
  const { keyValues, lists, log, replica } = memory;
  const identityOf = (name: ListName): string =>
    createHash("sha256")
      .update(JSON.stringify([FORMAT, lists[name], LISTS[name], FIELDS]))
      .digest("hex");
  return [
    ofReplica("entries", identityOf("entries"), replica.entryItems, entryRow),
    ofReplica("cases", identityOf("cases"), replica.caseItems, caseRow),
    ofReplica("system", identityOf("system"), keyValues.items, pairRow),
    {
      name: "events",
      identity: identityOf("events"),
      cursor: log.feed.cursor,
      rows: () => log.chains(),
      reader: () => readerOf(chainRow, log.restore),
    },
  ];
}

function ofReplica<Value>(
  name: ListName,
  identity: string,
  replica: Pick<ListReplica<Value>, "feed" | "items" | "restore">,
  row: z.ZodType<CachedItem<Value>>,
): SnapshotSource {
  return {
    name,
    identity,
    cursor: replica.feed.cursor,
    rows: () => replica.items(),
    reader: () => readerOf(row, replica.restore),
  };
}

function readerOf<Row>(
  schema: z.ZodType<Row>,
  restore: (rows: readonly Row[], cursor: string) => void,
): SnapshotReader {
  const held: Row[] = [];
  return {
    take(rows) {
      const parsed = z.array(schema).safeParse(rows);
      if (parsed.success) for (const row of parsed.data) held.push(row);
      return parsed.success;
    },
    fill: (cursor) => restore(held, cursor),
  };
}
