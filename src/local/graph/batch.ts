import { z } from "zod";
import { badRequest } from "./errors.ts";

const MAX_REQUESTS = 20;

const batchRequest = z.strictObject({
  id: z.string().min(1),
  method: z.enum(["GET", "POST", "PATCH", "PUT", "DELETE"]),
  url: z.string().min(1),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.unknown().optional(),
  dependsOn: z.array(z.string()).optional(),
});
type BatchRequest = z.infer<typeof batchRequest>;
const batch = z.strictObject({ requests: z.array(batchRequest) });

interface BatchAnswer {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** `POST /$batch`: outer 200 whatever happens inside; answers come in another order than asked. */
export async function answerBatch(
  request: Request,
  base: string,
  answer: (inner: Request) => Promise<Response>,
): Promise<Response> {
  const requests = await parseBatch(request);
  const answers: BatchAnswer[] = [];
  for (const one of requests) {
    const failed = one.dependsOn?.some((id) =>
      answers.some((earlier) => earlier.id === id && earlier.status >= 400),
    );
    answers.push(failed === true ? failedDependency(one) : await inner(one, request, base, answer));
  }
  return Response.json({ responses: answers.toReversed() });
}

async function parseBatch(request: Request): Promise<BatchRequest[]> {
  const json: unknown = await request.json().catch(() => null);
  const parsed = batch.safeParse(json);
  if (!parsed.success) throw badRequest("Invalid batch payload format.");
  const { requests } = parsed.data;
  if (requests.length > MAX_REQUESTS)
    throw badRequest(`Number of batch request steps exceeds the maximum value of ${MAX_REQUESTS}.`);
  if (new Set(requests.map((one) => one.id)).size < requests.length)
    throw badRequest("Batch request ids must be unique.");
  for (const one of requests) {
    if (/^[a-z]+:/i.test(one.url)) throw badRequest("Batch request urls must be relative.");
    const hasType = Object.keys(one.headers ?? {}).some(
      (name) => name.toLowerCase() === "content-type",
    );
    if (one.body !== undefined && !hasType)
      throw badRequest(
        `Write request id : ${one.id} does not contain Content-Type header or body.`,
      );
  }
  return requests;
}

async function inner(
  one: BatchRequest,
  outer: Request,
  base: string,
  answer: (request: Request) => Promise<Response>,
): Promise<BatchAnswer> {
  const headers = new Headers(one.headers);
  const authorization = outer.headers.get("authorization");
  if (authorization !== null) headers.set("authorization", authorization);
  headers.set("x-standin-base", base);
  const response = await answer(
    new Request(`${base}/v1.0/${one.url.replace(/^\//, "")}`, {
      method: one.method,
      headers,
      ...(one.body === undefined ? {} : { body: JSON.stringify(one.body) }),
    }),
  );
  const text = await response.text();
  return {
    id: one.id,
    status: response.status,
    headers: Object.fromEntries(response.headers),
    ...(text === "" ? {} : { body: JSON.parse(text) }),
  };
}

const failedDependency = (one: BatchRequest): BatchAnswer => ({
  id: one.id,
  status: 424,
  headers: { "content-type": "application/json" },
  body: { error: { code: "FailedDependency", message: "A request it depends on failed." } },
});
