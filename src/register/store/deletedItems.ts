import { type Actor, diffRecords, type JsonRecord } from "#domain/change.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { SharePointList } from "#sharepoint/list.ts";
import type { ListItem } from "#sharepoint/listItem.ts";
import { type ChangeNote, changeOf } from "./changeOf.ts";
import type { Now } from "./clock.ts";
import type { EventLog, LastEvent } from "./eventLog.ts";
import { eventOf, foldEvents } from "./events.ts";
import { createItem } from "./itemWrites.ts";
import type { ListReplica } from "./listReplica.ts";
import type { RecordType } from "./recordType.ts";

/** What becomes of a chain whose item was deleted in SharePoint; the caller has made sure that it is gone. */
export interface DeletedItems {
  /** Appends the deletion as an event; without a note nobody knows whose it was. */
  recordDeletion(chain: string, last: LastEvent, note?: ChangeNote): Promise<void>;
  /** Removes an item that was just read, and says so; whoever dies in between leaves a deletion to be recorded. */
  remove(
    item: Pick<ListItem, "id" | "eTag">,
    of: { readonly chain: string; readonly last: LastEvent },
    note: ChangeNote,
  ): Promise<Result<null, "changedMeanwhile">>;
  /**
   * Makes the item again as its events tell it; where another item has taken what is unique in it, as `otherwise`
   * says.
   */
  putBackDeleted(
    chain: string,
    last: LastEvent,
    otherwise: (record: JsonRecord) => JsonRecord | undefined,
  ): Promise<void>;
}

export interface DeletedItemsOptions {
  readonly recordType: RecordType;
  readonly list: SharePointList;
  readonly replica: Pick<ListReplica<unknown>, "apply" | "remove">;
  readonly log: EventLog;
  readonly now: Now;
}

/** Who deleted an item is told nowhere. */
const SHAREPOINT: Actor = { id: "sharepoint", name: "SharePoint", role: "system" };
const DELETED: ChangeNote = { action: "deleted", actor: SHAREPOINT, channel: "sharepoint" };

export function deletedItems({
  recordType,
  list,
  log,
  now,
  replica,
}: DeletedItemsOptions): DeletedItems {
  async function recordDeletion(
    chain: string,
    last: LastEvent,
    note: ChangeNote = DELETED,
  ): Promise<void> {
    const change = changeOf(note, last.revision + 1, [], {}, now());
    // Taken by another replica's: then it is recorded already.
    await log.append(eventOf(chain, recordType.entryNoOf(chain), change, last.hash));
  }

  return {
    recordDeletion,
    async remove({ eTag, id }, { chain, last }, note) {
      const removed = await list.remove(id, eTag);
      if (!removed.ok && removed.problem === "changedMeanwhile") return err("changedMeanwhile");
      replica.remove(id);
      await recordDeletion(chain, last, note);
      return ok(null);
    },

    async putBackDeleted(chain, last, otherwise) {
      const folded = foldEvents(await log.read(chain));
      for (const record of [folded, otherwise(folded)]) {
        if (record === undefined) return;
        const note = { action: "putBack", actor: SHAREPOINT, channel: "sharepoint" } as const;
        const changes = diffRecords(folded, record);
        const change = changeOf(note, last.revision + 1, changes, record, now());
        const fields = {
          ...recordType.fields(record, change.at),
          Revision: change.revision,
          LastChange: JSON.stringify(change),
        };
        const item = await createItem(list, recordType.keyColumn, fields, change.id);
        if (item === undefined) continue;
        replica.apply(item);
        await log.append(eventOf(chain, recordType.entryNoOf(chain), change, last.hash));
        return;
      }
    },
  };
}
