import { type IDBPDatabase, openDB } from "idb";
import { within } from "#tab/shared/within.ts";
import { parseStored, type StoredRegister } from "./snapshot.ts";

/** Keeps the register between visits, for one person. Never fails, and never keeps anybody waiting. */
export interface RegisterStore {
  read(): Promise<StoredRegister | undefined>;
  keep(register: StoredRegister): Promise<void>;
  /** Whoever is refused leaves nothing behind. */
  forget(): Promise<void>;
}

const NAME = "ki-register";
const TABLE = "snapshots";
/** The service answers in less than this: what is read later is of no use. */
const READ_WITHIN = 1_000;

/**
 * A browser that refuses storage (private window, blocked third-party storage), or never answers to it, only loses the head
 * start. Another person's register is deleted, never shown.
 */
export function createRegisterStore(personId: string, storage = openStorage()): RegisterStore {
  const { opened } = storage;

  async function read(): Promise<StoredRegister | undefined> {
    const stored = parseStored((await storage.kept)[0]);
    return stored?.me.person.id === personId ? stored : undefined;
  }

  async function keep(register: StoredRegister): Promise<void> {
    const database = await opened;
    const transaction = database?.transaction(TABLE, "readwrite");
    await transaction?.store.clear();
    await transaction?.store.put(register, personId);
  }

  async function forget(): Promise<void> {
    await (await opened)?.clear(TABLE);
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
  const opened = open();
  const kept = opened.then((database) => database?.getAll(TABLE) ?? []);
  // Whoever asks for it hears of it.
  kept.catch(() => undefined);
  return { opened, kept };
}

interface Storage {
  readonly opened: Promise<IDBPDatabase | undefined>;
  readonly kept: Promise<readonly unknown[]>;
}

/** The browser may throw at the mere question whether there is a storage. */
async function open(): Promise<IDBPDatabase | undefined> {
  try {
    return await openDB(NAME, 1, {
      upgrade: (database) => {
        database.createObjectStore(TABLE);
      },
    });
  } catch {
    return undefined;
  }
}
