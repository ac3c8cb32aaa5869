import { queryOptions } from "@tanstack/react-query";
import type { TaggedRow } from "#contract/listSync.ts";
import type { Me } from "#contract/me.ts";
import { REGISTER_PATH, registerSnapshotSchema } from "#contract/registerSnapshot.ts";
import type { Data } from "./data.ts";
import { askForChanges } from "./listChanges.ts";
import { LIST_KEYS } from "./lists.ts";
import { meQuery } from "./me.ts";
import { POLL } from "./polls.ts";
import { type CachedRegister, mergeSnapshot, type RegisterRow } from "./snapshot.ts";

/*
 * The register is stored in the browser between visits. What is stored was read in one set of roles and is shown in the
 * same set only: anything else would show fields that the person may no longer read.
 */

const KEY = LIST_KEYS.register;

/** The whole register, then only what changed. */
export const registerQuery = (data: Data) =>
  queryOptions({
    queryKey: KEY,
    queryFn: async () => {
      const { api, client, store } = data;
      const cached = client.getQueryData<CachedRegister>(KEY);
      const answer = await askForChanges(
        api,
        REGISTER_PATH,
        registerSnapshotSchema,
        cached && { cursor: cached.cursor, rows: () => cached.rows.map(taggedRow) },
      );
      const next = mergeSnapshot(cached, answer);
      if (next.rows !== cached?.rows) {
        // Nobody waits for the store: it may take its time, or never answer.
        void store.keep(rolesKey(await client.ensureQueryData(meQuery(data))), next);
      }
      return next;
    },
    refetchInterval: POLL,
    structuralSharing: false,
  });

/** Shows what the last visit stored, as soon as it is known that the person's roles are still the same. */
export async function loadRegister(data: Data): Promise<void> {
  const { client, store } = data;
  const asked = client.fetchQuery(meQuery(data));
  // A refusal shows itself where the page asks for the same query.
  asked.catch(() => undefined);
  const stored = await store.read();
  const sameRoles = stored !== undefined && stored.roles === rolesKey(await asked);
  // Whatever the service has answered meanwhile is newer.
  if (sameRoles) client.setQueryData<CachedRegister>(KEY, (newer) => newer ?? stored);
  await client.prefetchQuery(registerQuery(data));
}

function taggedRow({ no, tag }: RegisterRow): TaggedRow {
  return { key: no, tag };
}

function rolesKey(me: Me): string {
  return [...me.roles].sort().join(",");
}
