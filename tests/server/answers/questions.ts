import { z } from "zod";
import type { PersonHandle } from "#local/people.ts";
import { bodyOf } from "#tests/server/processes/approvedEntry.ts";
import { callHttp } from "#tests/server/processes/callHttp.ts";
import { type CardCopy, readCards } from "#tests/server/processes/chat.ts";
import type { City, CityService } from "./startCity.ts";

export interface Responsible {
  readonly owner: PersonHandle;
  readonly deputy: PersonHandle;
}

/** A question about a version, with the cards in the chats of both. */
export interface Question extends Responsible {
  readonly entryNo: string;
  readonly caseKey: string;
  readonly targetRevision: number;
  /** Which message of the case asks it. */
  readonly messageId: string;
}

/** Different chats in turn: more than three questions at once would come in one card. */
const PAIRS = [
  { owner: "owner-1", deputy: "deputy-1" },
  { owner: "owner-2", deputy: "employee" },
  { owner: "admin", deputy: "auditor" },
] as const satisfies readonly Responsible[];

export function pairOf(number: number): Responsible {
  return PAIRS[number % PAIRS.length] ?? PAIRS[0];
}

const runningSchema = z.object({
  runningCase: z.object({ key: z.string(), revision: z.number(), targetRevision: z.number() }),
});

/** The running case of an entry, as this service sees it. */
export async function runningCase(city: City, { url }: CityService, entryNo: string) {
  const token = await city.token("coordinator-1");
  const answer = await callHttp(`${url}/api/entries/${entryNo}`, { token });
  return runningSchema.parse(bodyOf(answer)).runningCase;
}

/** Reports a version and waits until both have the card. */
export async function askVersion(
  city: City,
  service: CityService,
  entry: Responsible & { readonly entryNo: string },
  version: string,
): Promise<Question> {
  const { deputy, entryNo, owner } = entry;
  await command(city, service, owner, `entries/${entryNo}/version`, { version });
  await service.runRounds();
  const { key: caseKey, targetRevision } = await runningCase(city, service, entryNo);
  return {
    entryNo,
    owner,
    deputy,
    caseKey,
    targetRevision,
    messageId: `request-v${targetRevision}`,
  };
}

/** A command of the tab that has to succeed. */
export async function command(
  city: City,
  { url }: CityService,
  person: PersonHandle,
  path: string,
  body: unknown,
): Promise<unknown> {
  const token = await city.token(person);
  return bodyOf(await callHttp(`${url}/api/${path}`, { method: "POST", token, body }));
}

/** A coordinator's command on the running case of a question. */
export async function coordinate(
  city: City,
  service: CityService,
  { caseKey, entryNo }: Question,
  what: string,
  body: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { revision } = await runningCase(city, service, entryNo);
  await command(city, service, "coordinator-1", `cases/${caseKey}/${what}`, { revision, ...body });
  await service.runRounds();
}

/** The copies of the cards of a question in somebody's chat, oldest first. */
export async function copiesOf(
  city: City,
  { caseKey }: Question,
  person: PersonHandle,
): Promise<readonly CardCopy[]> {
  return (await readCards(city, person)).filter((copy) => copy.caseKey === caseKey);
}

/** The latest copy of the card that asks the question. */
export async function lastCopy(
  city: City,
  question: Question,
  person: PersonHandle,
): Promise<CardCopy> {
  const copies = await copiesOf(city, question, person);
  const copy = copies.findLast(({ messageId }) => messageId === question.messageId);
  if (copy === undefined) throw new Error(`${person} has no card of ${question.caseKey}`);
  return copy;
}
