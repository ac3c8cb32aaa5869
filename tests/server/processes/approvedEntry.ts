import { z } from "zod";
import type { RiskClass } from "#domain/vocabulary.ts";
import { type PersonHandle, personByHandle } from "#local/people.ts";
import { INTAKE } from "#tests/register/startRegister.ts";
import { classifyCase } from "#tests/server/classifyCase.ts";
import { type Answer, callHttp } from "./callHttp.ts";
import type { StandInAccess } from "./standInAccess.ts";

const entrySchema = z.object({
  no: z.string(),
  runningCase: z.object({ key: z.string(), revision: z.number() }),
});

/** An entry of these two whose first version is approved; answers its number. */
export async function approvedEntry(
  access: StandInAccess,
  url: string,
  entry: {
    readonly owner: PersonHandle;
    readonly deputy: PersonHandle;
    readonly riskClass?: RiskClass;
  },
): Promise<string> {
  const { deputy, owner, riskClass = "limited" } = entry;
  const reported = await callHttp(`${url}/api/entries`, {
    method: "POST",
    token: await access.token(owner),
    body: { values: { ...INTAKE, deputyId: personByHandle(deputy)?.oid } },
  });
  const { no, runningCase } = entrySchema.parse(bodyOf(reported));
  const post = async (as: PersonHandle, path: string, body: unknown) =>
    bodyOf(
      await callHttp(`${url}${path}`, { method: "POST", token: await access.token(as), body }),
    );
  const revision = await classifyCase(post, runningCase.key, riskClass);
  const decided = await callHttp(`${url}/api/cases/${runningCase.key}/decide`, {
    method: "POST",
    token: await access.token("coordinator-1"),
    body: { revision, decision: "approved", reason: "Geprüft." },
  });
  bodyOf(decided);
  return no;
}

/** What a request that has to succeed was answered. */
export function bodyOf(answer: Answer | undefined): unknown {
  if (answer === undefined || answer.status >= 300) throw new Error(JSON.stringify(answer));
  return answer.body;
}
