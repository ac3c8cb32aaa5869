import { err, ok, type Result } from "#domain/result.ts";
import { parsePlainJson } from "#domain/text/plainJson.ts";
import type { SharePointList } from "#sharepoint/list.ts";
import type { ListItem } from "#sharepoint/listItem.ts";
import { unlessUnreadable } from "#sharepoint/readAnswer.ts";
import type { ItemProblems } from "./itemProblems.ts";
import { createListReplica, type ListReplica } from "./listReplica.ts";
import { newWriteId, traced, traceOf } from "./rowWrites.ts";

export interface StoredValue {
  readonly key: string;
  readonly value: unknown;
  readonly itemId: string;
  readonly eTag: string;
}

/** What memory holds of a row; null for a row broken by hand, whose value is made anew when it is needed. */
export interface StoredPair {
  readonly key: string;
  readonly value: unknown;
}

/** The system list as a key-value store. Unique keys make a creation a claim, If-Match makes a change safe. */
export interface KeyValues {
  sync(): Promise<void>;
  readonly items: Pick<ListReplica<StoredPair | null>, "feed" | "items" | "restore">;
  /** As memory has it. */
  get(key: string): StoredValue | undefined;
  /** All values whose key begins with this kind: `delivery` for `delivery/<case>/…`. */
  ofKind(kind: string): Iterable<StoredValue>;
  /** All values of one subject: `delivery/<case>` for `delivery/<case>/<person>/<step>`. */
  ofSubject(subject: string): readonly StoredValue[];
  /** As the list has it now. */
  fresh(key: string): Promise<StoredValue | undefined>;
  /** `taken` where somebody holds the key, or has taken it over from this very claim. */
  claim(key: string, value: object): Promise<Result<StoredValue, "taken">>;
  /** `superseded` where it was carried out, its answer was lost, and somebody has written over it since. */
  replace(
    stored: StoredValue,
    value: object,
  ): Promise<Result<StoredValue, "changedMeanwhile" | "superseded">>;
  remove(stored: StoredValue): Promise<void>;
  /** Those that were changed meanwhile stay. */
  removeMany(stored: readonly StoredValue[]): Promise<void>;
  /** Last writer wins; for values that only one person's latest state matters of. */
  put(key: string, value: object): Promise<void>;
}

const PUT_TRIES = 5;

export interface KeyValuesOptions {
  readonly list: SharePointList;
  readonly problems: Pick<ItemProblems, "aside" | "report" | "clear">;
  /** Told every key whose value changed or went, also through another replica. */
  readonly touched: (key: string) => void;
  /** Real time. */
  readonly now: () => number;
}

export function createKeyValues({ list, now, problems, touched }: KeyValuesOptions): KeyValues {
  const byKey = new Map<string, StoredValue>();
  // Most subjects have one value: an array of it is a fraction of a map.
  const bySubject = new Map<string, readonly StoredValue[]>();
  const subjectsOfKind = new Map<string, Set<string>>();

  function hold(stored: StoredValue): void {
    byKey.set(stored.key, stored);
    const [kind, subject] = placeOf(stored.key);
    const others = othersOf(subject, stored.key);
    bySubject.set(subject, [...others, stored]);
    subjectsOfKind.set(kind, (subjectsOfKind.get(kind) ?? new Set()).add(subject));
  }

  function drop(key: string): void {
    byKey.delete(key);
    const [kind, subject] = placeOf(key);
    const others = othersOf(subject, key);
    if (others.length > 0) {
      bySubject.set(subject, others);
      return;
    }
    bySubject.delete(subject);
    subjectsOfKind.get(kind)?.delete(subject);
  }

  function othersOf(subject: string, key: string): readonly StoredValue[] {
    return (bySubject.get(subject) ?? []).filter((one) => one.key !== key);
  }

  function* ofKind(kind: string): Iterable<StoredValue> {
    for (const subject of subjectsOfKind.get(kind) ?? []) yield* ofSubject(subject);
  }

  function ofSubject(subject: string): readonly StoredValue[] {
    return bySubject.get(subject) ?? [];
  }

  const replica = createListReplica<StoredPair | null>({
    list,
    now,
    aside: problems.aside("system"),
    read: readPair,
    changed({ eTag, id, value, webUrl }) {
      if (value === null) {
        problems.report({ list: "system", itemId: id, webUrl, problem: "broken" });
        return;
      }
      problems.clear("system", id);
      hold({ ...value, itemId: id, eTag });
      touched(value.key);
    },
    removed({ id, value }) {
      problems.clear("system", id);
      if (value === null || byKey.get(value.key)?.itemId !== id) return;
      drop(value.key);
      touched(value.key);
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
      const known = byKey.get(key);
      if (known !== undefined) replica.remove(known.itemId);
      return undefined;
    }
    replica.apply(item);
    const pair = readPair(item);
    return pair === null ? undefined : { ...pair, itemId: item.id, eTag: item.eTag };
  }

  async function add(
    key: string,
    value: object,
  ): Promise<Result<StoredValue, "taken" | "superseded">> {
    const writeId = newWriteId();
    const written = traced(value, writeId);
    const created = await list.create({ Title: key, Key: key, Value: JSON.stringify(written) });
    if (created.ok) return ok(note(key, written, created.value));
    // The first try's answer may have been lost.
    const there = await unlessUnreadable(fresh(key));
    const trace = there === undefined ? "none" : traceOf(there.value, writeId);
    if (there !== undefined && trace === "last") return ok(there);
    return err(trace === "superseded" ? "superseded" : "taken");
  }

  /** A claim that somebody has taken over since is no claim any more. */
  async function claim(key: string, value: object): Promise<Result<StoredValue, "taken">> {
    const added = await add(key, value);
    return added.ok ? added : err("taken");
  }

  async function replace(
    stored: StoredValue,
    value: object,
  ): Promise<Result<StoredValue, "changedMeanwhile" | "superseded">> {
    const writeId = newWriteId();
    const written = traced(value, writeId, stored.value);
    const changed = await list.change(stored.itemId, stored.eTag, {
      Value: JSON.stringify(written),
    });
    if (changed.ok) return ok(note(stored.key, written, changed.value));
    const there = await fresh(stored.key);
    const trace = there === undefined ? "none" : traceOf(there.value, writeId);
    if (there !== undefined && trace === "last") return ok(there);
    return err(trace === "superseded" ? "superseded" : "changedMeanwhile");
  }

  return {
    sync: () => replica.sync(),
    items: replica,
    get: (key) => byKey.get(key),
    ofKind,
    ofSubject,
    fresh,
    claim,
    replace,
    async remove(stored) {
      const removed = await list.remove(stored.itemId, stored.eTag);
      if (removed.ok || removed.problem === "gone") replica.remove(stored.itemId);
    },
    async removeMany(stored) {
      const removed = await list.removeMany(
        stored.map(({ eTag, itemId }) => ({ id: itemId, eTag })),
      );
      for (const [at, { itemId }] of stored.entries()) {
        const answer = removed[at];
        if (answer?.ok === true || answer?.problem === "gone") replica.remove(itemId);
      }
    },
    async put(key, value) {
      for (let tries = 0; tries < PUT_TRIES; tries++) {
        const known = byKey.get(key) ?? (await fresh(key));
        const written = known === undefined ? await add(key, value) : await replace(known, value);
        if (wasCarriedOut(written)) return;
        await fresh(key);
      }
      throw new Error(`The value ${key} changes faster than it is written`);
    },
  };
}

/** For whoever wants to know that it was written, not what stands there now. */
export function wasCarriedOut(
  written: Result<StoredValue, "taken" | "changedMeanwhile" | "superseded">,
): boolean {
  return written.ok || written.problem === "superseded";
}

/** `delivery/<case>/<person>/<step>` belongs to the kind `delivery` and the subject `delivery/<case>`. */
function placeOf(key: string): readonly [kind: string, subject: string] {
  const [kind = "", subject = ""] = key.split("/", 2);
  return [kind, `${kind}/${subject}`];
}

function readPair(item: ListItem): StoredPair | null {
  const { Key, Value } = item.fields;
  if (typeof Key !== "string" || typeof Value !== "string") return null;
  try {
    return { key: Key, value: parsePlainJson(Value) };
  } catch {
    return null;
  }
}
