import { type IDBPDatabase, openDB } from "idb";
import { type CachedRegister, type StoredRegister, storedRegisterSchema } from "./snapshot.ts";

/** Keeps the register between visits, for one person in one set of roles. */
export interface RegisterStore {
  read(): Promise<StoredRegister | undefined>;
  keep(roles: string, register: CachedRegister): Promise<void>;
}

const NAME = "ki-register";
const TABLE = "snapshots";

/**
 * A browser that refuses storage (private window, blocked third-party storage) only loses the head start.
 * Another person's or another role's register is deleted, never shown.
 */
export function createRegisterStore(personId: string): RegisterStore {
  const opened: Promise<IDBPDatabase | undefined> = openDB(NAME, 1, {
    upgrade: (database) => {
      database.createObjectStore(TABLE);
    },
  }).catch(() => undefined);

  return {
    async read() {
      const database = await opened;
      const stored: unknown = await database?.get(TABLE, personId).catch(() => undefined);
      const parsed = storedRegisterSchema.safeParse(stored);
      return parsed.success ? parsed.data : undefined;
    },
    async keep(roles, { cursor, rows }) {
      const database = await opened;
      const transaction = database?.transaction(TABLE, "readwrite");
      await transaction?.store.clear();
      await transaction?.store.put({ roles, cursor, rows }, personId);
    },
  };
}
