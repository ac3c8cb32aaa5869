import { createServer } from "node:http";
import express from "express";
import { pino } from "pino";
import { z } from "zod";
import { LOCAL_CLIENT_ID, LOCAL_TENANT_ID } from "#local/people.ts";
import { createDeliver } from "#teams/send/delivery.ts";
import { createSendLimits } from "#teams/send/sendLimits.ts";
import { type BenchCity, openBenchCity } from "./benchCity.ts";
import { crowd } from "./benchService.ts";
import type { Figure } from "./report.ts";
import { createTenantTime } from "./tenantTime.ts";

const ENTRIES = 1_000;
const PEOPLE = 200;
const UNITS_PER_MINUTE = 1_250;
const MESSAGES_PER_SECOND = 25;
const STARTS_AT = Date.parse("2026-11-23T08:00:00Z");
const LONGEST_ROUNDS = 200;

const messagesSchema = z.array(
  z.looseObject({ deleted: z.boolean().optional(), activity: z.unknown() }),
);

/** 1,000 versions changed in SharePoint at once, within Teams' limits and SharePoint's budget. */
export async function versioningFigures(): Promise<readonly Figure[]> {
  const time = createTenantTime(STARTS_AT);
  const web = express();
  const server = createServer(web);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const base = `http://127.0.0.1:${port}`;
  using city = await openBenchCity(ENTRIES, {
    base,
    now: time.now,
    responsible: (serial) => ({ owner: crowd(ownerOf(serial)), deputy: crowd(deputyOf(serial)) }),
  });
  const { standIn } = city;
  // No time passes between a request's leave and its answer.
  const underWay: (() => void)[] = [];
  const left = () => void time.busy(() => new Promise<void>((resolve) => underWay.push(resolve)));
  const limits = createSendLimits({ now: time.now, sleep: (ms) => time.sleep(ms, undefined) });
  web.use("/local/botapi", (_request, response, next) => {
    response.once("close", () => underWay.shift()?.());
    next();
  });
  web.use(standIn.router);

  let refused = 0;
  const send = city.graph({
    timing: time,
    fetch: (...request) => time.busy(() => standIn.graphFetch(...request)),
    onAnswer: ({ status }) => {
      if (status === 429) refused++;
    },
  });
  const register = city.register({ send, realNow: time.now });
  const deliver = createDeliver({
    reads: () => register.reads,
    rememberConversation: register.commands.rememberConversation,
    config: {
      clientId: LOCAL_CLIENT_ID,
      tenantId: LOCAL_TENANT_ID,
      allowLoopback: true,
      serviceUrl: `${base}/local/botapi/`,
      tabUrl: () => "https://teams.microsoft.com/l/entity/bench",
      pageUrl: () => "https://teams.microsoft.com/l/entity/bench",
      limits: {
        ...limits,
        opening: (person) => limits.opening(person).then(left),
        message: (chat) => limits.message(chat).then(left),
        change: (chat) => limits.change(chat).then(left),
      },
    },
    token: () => standIn.signIn.appToken("bot"),
    log: pino({ level: "error" }),
  });
  for (let entry = 1; entry <= ENTRIES; entry++) await changeVersion(city, entry);
  standIn.faults.set({ graph: { unitsPerMinute: UNITS_PER_MINUTE } });
  standIn.resetUsage();
  const from = time.now();
  await register.start({ deliver });
  let copies = await copiesOf(base);
  for (let round = 0; round < LONGEST_ROUNDS && copies.some((count) => count === 0); round++) {
    await register.roundEnded();
    copies = await copiesOf(base);
  }
  const seconds = (time.now() - from) / 1_000;
  const { teams, units } = standIn.usage();
  // Nothing is left to do, and nothing is done again.
  standIn.faults.set({});
  await register.roundEnded();
  const after = await copiesOf(base);
  await register.stop();
  server.closeAllConnections();
  server.close();

  const bySharePoint = Math.max(0, units / UNITS_PER_MINUTE - 1) * 60;
  const byTeams = teams.requests / MESSAGES_PER_SECOND;
  const least = Math.max(bySharePoint, byTeams);
  return [
    { name: "versions changed at once", value: ENTRIES, unit: "" },
    { name: "people asked about them", value: PEOPLE, unit: "" },
    {
      name: "questions in no chat of owner or deputy",
      value: after.filter((count) => count === 0).length,
      unit: "",
      limit: 0,
    },
    {
      name: "questions in more than one card of a person",
      value: after.filter((count) => count > 1).length,
      unit: "",
      limit: 0,
    },
    { name: "requests to Teams", value: teams.requests, unit: "" },
    { name: "  refused by Teams (429)", value: teams.throttled, unit: "", limit: 0 },
    { name: "  most in one second", value: teams.mostInOneSecond, unit: "", limit: 50 },
    {
      name: "  most notifications of one person in a minute",
      value: teams.mostMessagesInOneMinute,
      unit: "",
      limit: 10,
    },
    { name: "resource units a version", value: units / ENTRIES, unit: "" },
    {
      name: "  requests refused by SharePoint (429) / versions",
      value: refused / ENTRIES,
      unit: "×",
      limit: 0.05,
    },
    { name: "until every card is there, in the tenant's time", value: seconds / 60, unit: "min" },
    { name: "  least by SharePoint's budget", value: bySharePoint / 60, unit: "min" },
    { name: "  least by Teams' limits, at this process' share", value: byTeams / 60, unit: "min" },
    { name: "time / least", value: seconds / least, unit: "×", limit: 1.5 },
  ];
}

const ownerOf = (serial: number) => 1 + (serial % PEOPLE);
/** Another neighbour for each entry, so that nobody's questions are those of somebody else. */
const deputyOf = (serial: number) => 1 + ((serial * 7 + 3) % PEOPLE);

async function changeVersion({ lists, send }: BenchCity, entry: number): Promise<void> {
  await send({
    method: "PATCH",
    path: `${lists.entries}/items/${entry}/fields`,
    body: { Version: "2.0" },
  });
}

/** In how many of a person's cards each question stands: for every entry, by its owner and its deputy. */
async function copiesOf(base: string): Promise<readonly number[]> {
  const chats = new Map<number, readonly string[]>();
  for (let person = 1; person <= PEOPLE; person++) {
    const response = await fetch(`${base}/local/teams/people/crowd-${person}/messages`);
    const messages = messagesSchema.parse(await response.json());
    const current = messages.filter(({ deleted }) => deleted !== true);
    chats.set(
      person,
      current.map(({ activity }) => JSON.stringify(activity)),
    );
  }
  const counted: number[] = [];
  for (let serial = 1; serial <= ENTRIES; serial++) {
    const named = new RegExp(`Anwendung ${serial}(?!\\d)`);
    for (const person of new Set([ownerOf(serial), deputyOf(serial)])) {
      counted.push((chats.get(person) ?? []).filter((text) => named.test(text)).length);
    }
  }
  return counted;
}
