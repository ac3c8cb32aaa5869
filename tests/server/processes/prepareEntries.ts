import { z } from "zod";
import { personByHandle } from "#local/people.ts";
import { INTAKE } from "#tests/register/startRegister.ts";
import { type Answer, callHttp } from "./callHttp.ts";
import type { ListedEntry } from "./client.ts";
import { readItems } from "./lists.ts";
import type { Replicas } from "./startReplicas.ts";

const entrySchema = z.object({
  no: z.string(),
  runningCase: z.object({ key: z.string(), revision: z.number() }),
});

/** Entries of owner-1 and deputy-1 whose first version is approved; each service makes its share at the same time. */
export async function prepareEntries(
  replicas: Replicas,
  count: number,
): Promise<readonly ListedEntry[]> {
  const urls = replicas.services();
  await Promise.all(
    urls.map(async (url, number) => {
      for (let index = number; index < count; index += urls.length) {
        await approvedEntry(replicas, url);
      }
    }),
  );
  const items = await readItems(replicas, "KI-Register");
  return items
    .map(({ fields, id }) => ({ no: String(fields.RegisterNo), itemId: id }))
    .sort((a, b) => (a.no < b.no ? -1 : 1));
}

async function approvedEntry(replicas: Replicas, url: string): Promise<void> {
  const reported = await callHttp(`${url}/api/entries`, {
    method: "POST",
    token: await replicas.token("owner-1"),
    body: { values: { ...INTAKE, deputyId: personByHandle("deputy-1")?.oid } },
  });
  const { runningCase } = entrySchema.parse(bodyOf(reported));
  const decided = await callHttp(`${url}/api/cases/${runningCase.key}/decide`, {
    method: "POST",
    token: await replicas.token("coordinator-1"),
    body: {
      revision: runningCase.revision,
      decision: "approved",
      reason: "Geprüft.",
      riskClass: "limited",
    },
  });
  bodyOf(decided);
}

function bodyOf(answer: Answer | undefined): unknown {
  if (answer === undefined || answer.status >= 300) throw new Error(JSON.stringify(answer));
  return answer.body;
}
