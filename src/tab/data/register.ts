import { queryOptions } from "@tanstack/react-query";
import { REGISTER_PATH } from "#contract/firstPaths.ts";
import { isRegisterSnapshot } from "#contract/firstView.ts";
import type { TaggedRow } from "#contract/listSync.ts";
import type { Me } from "#contract/me.ts";
import { ApiProblem } from "./api.ts";
import type { Data } from "./data.ts";
import { askForChanges } from "./listChanges.ts";
import { LIST_KEYS } from "./lists.ts";
import { meQuery } from "./me.ts";
import { POLL } from "./polls.ts";
import { SignInFailure } from "./signInFailure.ts";
import { type CachedRegister, mergeSnapshot, type RegisterRow } from "./snapshot.ts";

/*
 * The register is stored in the browser between visits, with whom it was read for. It is shown at once, and is asked about
 * at once: whoever has other roles by now, or is refused, sees it no longer.
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
        isRegisterSnapshot,
        cached && { cursor: cached.cursor, rows: () => cached.rows.map(taggedRow) },
      );
      const next = mergeSnapshot(cached, answer);
      if (next.rows !== cached?.rows) {
        // Nobody waits for the store: it may take its time, or never answer.
        const me = await client.ensureQueryData(meQuery(data));
        void store.keep({ ...next, me, at: Date.now() });
      }
      return next;
    },
    refetchInterval: POLL,
    structuralSharing: false,
  });

/** Shows what the last visit stored until the service has answered. */
export async function loadRegister(data: Data): Promise<void> {
  const { client, store } = data;
  const me = meQuery(data);
  const person = client.fetchQuery(me);
  // Its refusal is looked at below.
  person.catch(() => undefined);
  const stored = await store.read();
  if (stored !== undefined) {
    // Whatever the service has answered meanwhile is newer.
    const shown = { updatedAt: stored.at };
    client.setQueryData<Me>(me.queryKey, (newer) => newer ?? stored.me, shown);
    const { cursor, rows } = stored;
    client.setQueryData<CachedRegister>(KEY, (newer) => newer ?? { cursor, rows }, shown);
  }
  const register = client.prefetchQuery(registerQuery(data));
  const [answered] = await Promise.allSettled([person, register]);
  if (stored === undefined) return;
  const isSame =
    answered.status === "fulfilled"
      ? rolesKey(answered.value) === rolesKey(stored.me)
      : !isRefusal(answered.reason);
  if (isSame) return;
  await store.forget();
  if (answered.status === "rejected") await client.resetQueries({ queryKey: me.queryKey });
  await client.resetQueries({ queryKey: KEY });
}

/** No answer at all is none: what was stored may be read while the service is away. */
function isRefusal(problem: unknown): boolean {
  if (problem instanceof SignInFailure) return problem.problem !== "hostSilent";
  return problem instanceof ApiProblem && (problem.status === 401 || problem.status === 403);
}

function taggedRow({ no, tag }: RegisterRow): TaggedRow {
  return { key: no, tag };
}

function rolesKey(me: Me): string {
  return [...me.roles].sort().join(",");
}
