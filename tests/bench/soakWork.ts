import { z } from "zod";
import type { FaultPlan } from "#local/faults.ts";
import { personByHandle } from "#local/people.ts";
import { type Answer, callHttp } from "#tests/server/processes/callHttp.ts";
import type { Dice } from "#tests/server/processes/dice.ts";
import type { BenchApart } from "./benchApart.ts";

/** Mild work, drawn from dice: what open pages ask, and what people, pipelines and the tenant do meanwhile. */
export interface SoakWork {
  /** Does one thing; `false` where it was refused or not answered, as faults have it. */
  act(): Promise<boolean>;
}

const COORDINATOR = "coordinator-1";
const POLLED = ["register", "cases", "tasks"] as const;
const cursorSchema = z.object({ cursor: z.string() });

/** What goes wrong for a while, each as likely as the others; mostly nothing. */
const FAULTS: readonly FaultPlan[] = [
  {},
  {},
  {},
  { graph: { 429: 0.05, 503: 0.05, 504: 0.05 } },
  { graph: { latencyMs: 200 } },
  { graph: { reset: 0.1, refused: { 401: 0.05, 500: 0.05 } } },
  { teams: { 429: 0.2, 502: 0.1, refused: { 500: 0.1 } } },
  { notifications: { lost: 0.3, doubled: 0.3 } },
];

export function createSoakWork(bench: BenchApart, dice: Dice, entries: number): SoakWork {
  const tokens = new Map<string, Promise<string>>();
  const held = new Map<string, { readonly eTag: string; readonly since: string }>();
  let versions = 1;

  function signIn(handle: string): Promise<string> {
    const person = personByHandle(handle);
    if (person === undefined) throw new Error(`There is nobody called ${handle}`);
    return bench.standIn.signIn.personToken(person);
  }

  async function ask(
    handle: string,
    path: string,
    request: Parameters<typeof callHttp>[1] = {},
  ): Promise<Answer | undefined> {
    const signingIn = tokens.get(handle) ?? signIn(handle);
    tokens.set(handle, signingIn);
    const token = await signingIn;
    return callHttp(`${bench.service}/api/${path}`, { ...request, token });
  }

  /** As an open page does: with the cursor and the tag of the answer before. */
  async function poll(): Promise<boolean> {
    const path = dice.pick(POLLED);
    const before = held.get(path);
    const query = before === undefined || before.since === "" ? "" : `?since=${before.since}`;
    const headers = before === undefined ? {} : { "if-none-match": before.eTag };
    const answer = await ask(COORDINATOR, path + query, { headers });
    if (answer?.status === 200) {
      const told = cursorSchema.safeParse(answer.body);
      const since = told.success ? encodeURIComponent(told.data.cursor) : "";
      held.set(path, { eTag: answer.headers.get("etag") ?? "", since });
    }
    return answer?.status === 200 || answer?.status === 304;
  }

  async function read(path: string): Promise<boolean> {
    return (await ask(COORDINATOR, path))?.status === 200;
  }

  async function reportVersion(entry: number): Promise<boolean> {
    const body = { version: `${++versions}.0` };
    const path = `entries/${numberOf(entry)}/version`;
    return (await ask(`crowd-${entry}`, path, { method: "POST", body }))?.status === 200;
  }

  async function press(entry: number): Promise<boolean> {
    const card = (await bench.cards(`crowd-${entry}`)).findLast(({ questions }) => questions[0]);
    if (card === undefined) return true;
    const url = `${bench.standInUrl}/local/teams/people/crowd-${entry}/invoke`;
    const data = { ...card.questions[0], reason: "bugfix", reasonText: "" };
    const body = { activityId: card.id, verb: "case/unchanged", data };
    return (await callHttp(url, { method: "POST", body }))?.status === 200;
  }

  async function everything(): Promise<boolean> {
    bench.standIn.faults.set(dice.pick(FAULTS));
    await bench.touchAll().catch(() => undefined);
    return true;
  }

  return {
    act() {
      const entry = 1 + dice.below(entries);
      const drawn = dice.below(100);
      if (drawn < 60) return poll();
      if (drawn < 75) return read(`entries/${numberOf(entry)}`);
      if (drawn < 85) return read(`entries/${numberOf(entry)}/history`);
      if (drawn < 91) return reportVersion(entry);
      if (drawn < 98) return press(entry);
      return everything();
    },
  };
}

function numberOf(entry: number): string {
  return `KI-2026-${String(entry).padStart(4, "0")}`;
}
