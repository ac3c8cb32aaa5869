import { z } from "zod";
import { callHttp, untilNothingIsMissing } from "./callHttp.ts";
import { readDeliveries } from "./lists.ts";
import type { Replicas } from "./startReplicas.ts";

const QUIET_MS = 30_000;
const LONGEST_LINE = 300;

const snapshotSchema = z.object({ rows: z.array(z.array(z.string().nullable())) });
const deliverySchema = z.object({ key: z.string(), state: z.string() });
const casesSchema = z.object({
  cases: z.array(
    z.looseObject({
      key: z.string(),
      state: z.string(),
      targetRevision: z.number(),
      deliveries: z.array(z.looseObject(deliverySchema.shape)),
    }),
  ),
});
type CaseView = z.infer<typeof casesSchema>["cases"][number];

/** Waits until the register and the cases are the same at every service. */
export async function untilAllAnswerTheSame(replicas: Replicas): Promise<void> {
  await untilNothingIsMissing(() => differences(replicas), QUIET_MS);
}

/** Waits until, besides, owner and deputy have the card of every question that is open. */
export async function untilEverybodyIsAsked(replicas: Replicas): Promise<void> {
  await untilNothingIsMissing(async () => {
    const differing = await differences(replicas);
    const cases = await Promise.all(replicas.services().map((url) => casesAt(replicas, url)));
    return [...differing, ...cases.flat().filter(isUnsent).map(shortLine)];
  }, QUIET_MS);
}

/** Waits until no message is on its way but those whose claim a killed process has left behind. */
export async function untilAllIsMarked(
  replicas: Replicas,
  leftBehind: ReadonlySet<string>,
): Promise<void> {
  await untilNothingIsMissing(async () => {
    const claimed = (await readDeliveries(replicas)).filter(({ state }) => state === "claimed");
    return claimed.flatMap(({ key }) => (leftBehind.has(key) ? [] : [`${key} is claimed`]));
  }, QUIET_MS);
}

async function differences(replicas: Replicas): Promise<readonly string[]> {
  const answers = await Promise.all(
    replicas.services().map(async (url) => {
      const cases = await casesAt(replicas, url);
      return new Set([...(await rowsAt(replicas, url)), ...cases.map(toLine)]);
    }),
  );
  const lines = new Set(answers.flatMap((answer) => [...answer]));
  return [...lines]
    .filter((line) => !answers.every((answer) => answer.has(line)))
    .map((line) => line.slice(0, LONGEST_LINE));
}

/** The whole register; its cursor is each service's own. */
async function rowsAt(replicas: Replicas, url: string): Promise<readonly string[]> {
  const token = await replicas.token("coordinator-1");
  const answer = await callHttp(`${url}/api/register`, { token });
  return snapshotSchema.parse(answer?.body).rows.map((row) => JSON.stringify(row));
}

async function casesAt(replicas: Replicas, url: string): Promise<readonly CaseView[]> {
  const token = await replicas.token("coordinator-1");
  const answer = await callHttp(`${url}/api/cases`, { token });
  return casesSchema.parse(answer?.body).cases;
}

/** Each service lists the messages of a case in the order in which it learned of them. */
function toLine({ deliveries, ...view }: CaseView): string {
  return JSON.stringify({
    ...view,
    deliveries: deliveries.map((one) => JSON.stringify(one)).sort(),
  });
}

function isUnsent({ deliveries, state, targetRevision }: CaseView): boolean {
  const sent = deliveries.filter(
    (one) => one.key.endsWith(`/request-v${targetRevision}`) && one.state === "sent",
  );
  return state === "requested" && sent.length < 2;
}

function shortLine({ key, deliveries }: CaseView): string {
  return `${key} is not sent: ${JSON.stringify(deliveries)}`.slice(0, LONGEST_LINE);
}
