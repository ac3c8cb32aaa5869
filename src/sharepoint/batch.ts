import { answersSchema, BATCH_PATH, headersOf } from "./batchAnswers.ts";
import type { GraphRequest, GraphResponse, SendGraph } from "./graph.ts";
import { GraphError } from "./graphError.ts";
import { GRAPH_POLICIES } from "./graphPolicies.ts";
import { mayPass } from "./graphStatus.ts";
import { readBody } from "./readAnswer.ts";

/** Graph's limit. */
const BATCH_SIZE = 20;

/**
 * Sends many requests, twenty at a time, and gives their answers in the order asked.
 * Only those inner requests that were throttled or not answered are sent again; when all are done, the first status
 * that its request does not expect is thrown.
 * A batch whose own answer was lost is sent again whole: what it had created comes back as not unique, what it had
 * removed as gone, what it had changed as changed meanwhile. Whoever needs to know reads it back.
 */
export async function sendBatch(
  send: SendGraph,
  requests: readonly GraphRequest[],
): Promise<readonly GraphResponse[]> {
  const answers: GraphResponse[] = [];
  for (let start = 0; start < requests.length; start += BATCH_SIZE) {
    answers.push(...(await sendChunk(send, requests.slice(start, start + BATCH_SIZE))));
  }
  for (const [index, answer] of answers.entries()) {
    const request = requests[index];
    if (request === undefined || answer.status < 400) continue;
    if (request.expected?.includes(answer.status) === true) continue;
    throw new GraphError(request.method, request.path, answer);
  }
  return answers;
}

/** What answers the inner request that Graph's answer leaves out. */
const LOST: GraphResponse = { status: 504, headers: new Headers(), body: null };

async function sendChunk(
  send: SendGraph,
  requests: readonly GraphRequest[],
): Promise<GraphResponse[]> {
  const answers = requests.map(() => LOST);
  let open = [...requests.keys()];
  const { allMs, tries } = GRAPH_POLICIES.page;
  const until = performance.now() + allMs;
  for (let attempt = 1; attempt <= tries && open.length > 0; attempt++) {
    if (performance.now() > until) break;
    const inner = open.map((index) => innerRequest(index, requests[index]));
    const request: GraphRequest = {
      method: "POST",
      path: BATCH_PATH,
      body: { requests: inner },
      attempt,
      policy: "page",
    };
    const { responses } = readBody(answersSchema, request, await send(request));
    for (const { id, status, headers, body } of responses) {
      answers[Number(id)] = { status, headers: headersOf(headers), body: body ?? null };
    }
    open = open.filter((index) => mayPass(answers[index]?.status ?? LOST.status));
  }
  return answers;
}

function innerRequest(index: number, request: GraphRequest | undefined) {
  if (request === undefined) throw new RangeError("A batch was asked for a request it has not");
  const { body, headers, method, path } = request;
  if (!path.startsWith("/")) throw new Error("Only a path of Graph's fits into a batch");
  return {
    id: String(index),
    method,
    url: path,
    ...(headers === undefined && body === undefined
      ? {}
      : { headers: { ...headers, ...(body && { "Content-Type": "application/json" }) } }),
    ...(body === undefined ? {} : { body }),
  };
}
