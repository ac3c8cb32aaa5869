import { err, ok, type Result } from "#domain/result.ts";
import type { ListItem, SharePointList } from "#sharepoint/list.ts";
import { createListReplica } from "./listReplica.ts";

export interface StoredValue {
  readonly key: string;
  readonly value: unknown;
  readonly itemId: string;
  readonly eTag: string;
}

/** The system list as a key-value store. Unique keys make a creation a claim, If-Match makes a change safe. */
export interface KeyValues {
  sync(): Promise<void>;
  /** As held in memory. */
  get(key: string): StoredValue | undefined;
  withPrefix(prefix: string): readonly StoredValue[];
  /** As the list has it now. */
  fresh(key: string): Promise<StoredValue | undefined>;
  claim(key: string, value: unknown): Promise<Result<StoredValue, "taken">>;
  replace(stored: StoredValue, value: unknown): Promise<Result<StoredValue, "changedMeanwhile">>;
  remove(stored: StoredValue): Promise<void>;
  /** Last writer wins; for values that only one person's latest state matters of. */
  put(key: string, value: unknown): Promise<void>;
}

const PUT_TRIES = 5;

/** `onChange` is told every key whose value changed, also through another replica. */
export function createKeyValues(list: SharePointList, onChange: (key: string) => void): KeyValues {
  const byKey = new Map<string, StoredValue>();
  const replica = createListReplica(list, {
    changed(item) {
      const stored = toStored(item);
      if (stored === undefined) return;
      byKey.set(stored.key, stored);
      onChange(stored.key);
    },
    removed(item) {
      const key = String(item.fields.Key ?? "");
      if (byKey.get(key)?.itemId !== item.id) return;
      byKey.delete(key);
      onChange(key);
    },
  });

  function note(key: string, value: unknown, ref: { id: string; eTag: string }): StoredValue {
    const text = JSON.stringify(value);
    replica.apply({ ...ref, webUrl: null, modifiedBy: null, fields: { Key: key, Value: text } });
    return { key, value, itemId: ref.id, eTag: ref.eTag };
  }

  async function fresh(key: string): Promise<StoredValue | undefined> {
    const [item] = await list.find("Key", key);
    if (item === undefined) {
      const held = byKey.get(key);
      if (held !== undefined) replica.remove(held.itemId);
      return undefined;
    }
    replica.apply(item);
    return toStored(item);
  }

  async function claim(key: string, value: unknown): Promise<Result<StoredValue, "taken">> {
    const text = JSON.stringify(value);
    const created = await list.create({ Title: key, Key: key, Value: text });
    if (created.ok) return ok(note(key, value, created.value));
    // The first try's answer may have been lost: the very same value is our own claim.
    const there = await fresh(key);
    return there !== undefined && JSON.stringify(there.value) === text ? ok(there) : err("taken");
  }

  async function replace(
    stored: StoredValue,
    value: unknown,
  ): Promise<Result<StoredValue, "changedMeanwhile">> {
    const text = JSON.stringify(value);
    const changed = await list.change(stored.itemId, stored.eTag, { Value: text });
    if (changed.ok) return ok(note(stored.key, value, changed.value));
    const there = await fresh(stored.key);
    return there !== undefined && JSON.stringify(there.value) === text
      ? ok(there)
      : err("changedMeanwhile");
  }

  return {
    sync: () => replica.sync(),
    get: (key) => byKey.get(key),
    withPrefix: (prefix) => [...byKey.values()].filter(({ key }) => key.startsWith(prefix)),
    fresh,
    claim,
    replace,
    async remove(stored) {
      const removed = await list.remove(stored.itemId, stored.eTag);
      if (removed.ok || removed.problem === "gone") replica.remove(stored.itemId);
    },
    async put(key, value) {
      for (let tries = 0; tries < PUT_TRIES; tries++) {
        const held = byKey.get(key) ?? (await fresh(key));
        const written = held === undefined ? await claim(key, value) : await replace(held, value);
        if (written.ok) return;
        await fresh(key);
      }
      throw new Error(`The value ${key} changes faster than it is written`);
    },
  };
}

/** Undefined for a row broken by hand; its value is made anew when it is needed. */
function toStored(item: ListItem): StoredValue | undefined {
  const { Key, Value } = item.fields;
  if (typeof Key !== "string" || typeof Value !== "string") return undefined;
  try {
    return { key: Key, value: JSON.parse(Value), itemId: item.id, eTag: item.eTag };
  } catch {
    return undefined;
  }
}
