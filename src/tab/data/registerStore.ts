import { createStore, promisifyRequest, type UseStore } from "idb-keyval";
import { within } from "#tab/shared/within.ts";
import { parseStored, type StoredRegister } from "./snapshot.ts";

/** Keeps the register between visits, for one person. Never fails, and never keeps anybody waiting. */
export interface RegisterStore {
  read(): Promise<StoredRegister | undefined>;
  keep(register: StoredRegister): Promise<void>;
  /** Whoever is refused leaves nothing behind. */
  forget(): Promise<void>;
}

/** The service answers in less than this: what is read later is of no use. */
const READ_WITHIN = 1_000;

/**
 * A browser that refuses storage (private window, blocked third-party storage), or never answers to it, only loses the head
 * start. Another person's register is deleted, never shown.
 */
export function createRegisterStore(
  personId: string,
  storage = openStorage(),
  alsoForget: () => void = () => undefined,
): RegisterStore {
  async function read(): Promise<StoredRegister | undefined> {
    const stored = parseStored((await storage.kept)[0]);
    return stored?.me.person.id === personId ? stored : undefined;
  }

  function keep(register: StoredRegister): Promise<void> {
    return storage.table("readwrite", (table) => {
      table.clear();
      table.put(register, personId);
      return promisifyRequest(table.transaction);
    });
  }

  async function forget(): Promise<void> {
    alsoForget();
    await storage.table("readwrite", (table) => promisifyRequest(table.clear()));
  }

  return {
    read: () => within(READ_WITHIN, read(), () => undefined).catch(() => undefined),
    // A full disk must not take the register away from the person who reads it.
    keep: (register) => keep(register).catch(() => undefined),
    forget: () => forget().catch(() => undefined),
  };
}

/** What the last visit kept is read while nobody knows yet who the person is: one register is kept, whosever it is. */
export function openStorage(): Storage {
  const store = createStore("ki-register", "snapshots");
  // The browser may throw at the mere question whether there is a storage.
  const table: UseStore = async (mode, use) => store(mode, use);
  const kept = table("readonly", (opened) => promisifyRequest(opened.getAll()));
  // Whoever asks for it hears of it.
  kept.catch(() => undefined);
  return { table, kept };
}

interface Storage {
  readonly table: UseStore;
  readonly kept: Promise<readonly unknown[]>;
}
