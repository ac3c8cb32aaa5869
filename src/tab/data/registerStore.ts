import { type IDBPDatabase, openDB } from "idb";
import { within } from "#tab/shared/within.ts";
import { type CachedRegister, type StoredRegister, storedRegisterSchema } from "./snapshot.ts";

/** Keeps the register between visits, for one person in one set of roles. Never fails, and never keeps anybody waiting. */
export interface RegisterStore {
  read(): Promise<StoredRegister | undefined>;
  keep(roles: string, register: CachedRegister): Promise<void>;
}

const NAME = "ki-register";
const TABLE = "snapshots";
/** The service answers in less than this: what is read later is of no use. */
const READ_WITHIN = 1_000;

/**
 * A browser that refuses storage (private window, blocked third-party storage), or never answers to it, only loses the head
 * start. Another person's or another role's register is deleted, never shown.
 */
export function createRegisterStore(personId: string): RegisterStore {
  const opened = open();

  async function read(): Promise<StoredRegister | undefined> {
    const database = await opened;
    const stored: unknown = await database?.get(TABLE, personId);
    const parsed = storedRegisterSchema.safeParse(stored);
    return parsed.success ? parsed.data : undefined;
  }

  async function keep(roles: string, { cursor, rows }: CachedRegister): Promise<void> {
    const database = await opened;
    const transaction = database?.transaction(TABLE, "readwrite");
    await transaction?.store.clear();
    await transaction?.store.put({ roles, cursor, rows }, personId);
  }

  return {
    read: () => within(READ_WITHIN, read(), () => undefined).catch(() => undefined),
    // A full disk must not take the register away from the person who reads it.
    keep: (roles, register) => keep(roles, register).catch(() => undefined),
  };
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
