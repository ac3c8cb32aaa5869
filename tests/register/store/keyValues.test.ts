import { expect, test } from "vitest";
import { createItemProblems } from "#register/store/itemProblems.ts";
import { createKeyValues } from "#register/store/keyValues.ts";
import { createGraph } from "#sharepoint/graph.ts";
import { type SharePointList, sharePointList } from "#sharepoint/list.ts";
import { createPause } from "#sharepoint/pause.ts";
import { provisionLists } from "#sharepoint/provision.ts";
import { graphToken } from "#tests/local/graphToken.ts";
import { startStandIn } from "#tests/local/startStandIn.ts";

const KEY = "absence/one";

const replicaOf = (list: SharePointList) =>
  createKeyValues({
    list,
    problems: createItemProblems(),
    touched: () => undefined,
    now: Date.now,
  });

test.each(["put", "claim"] as const)(
  "a first %s that was carried out, heard of by nobody and written over stays so",
  async (kind) => {
    await using running = await startStandIn();
    const send = createGraph({
      fetch: running.standIn.graphFetch,
      token: graphToken(running.standIn),
      userAgent: "NONISV|Test|KI-Register/1.0",
      pause: createPause({ now: Date.now, sleep: async () => {}, random: () => 0 }),
    });
    const { system } = await provisionLists(send, "root", () => {});
    const list = sharePointList(send, system);
    const other = replicaOf(list);
    const first = replicaOf({
      ...list,
      async create(fields) {
        const created = await list.create(fields);
        if (!created.ok) return created;
        // The answer is lost, somebody else writes, and the retry hears of its own row.
        await other.put(KEY, { by: "other" });
        return { ok: false, problem: "notUnique" };
      },
    });
    if (kind === "put") await first.put(KEY, { by: "first" });
    else expect(await first.claim(KEY, { by: "first" })).toEqual({ ok: false, problem: "taken" });
    expect((await first.fresh(KEY))?.value).toMatchObject({ by: "other" });
  },
);
