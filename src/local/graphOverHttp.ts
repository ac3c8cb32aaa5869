import express, { type Request as ExpressRequest, Router } from "express";
import { ConnectionBroken } from "./graph/connectionBroken.ts";
import type { GraphHandler } from "./graph/graph.ts";

/** The Graph stand-in under `/local/graph`, for other processes and other clients. */
export function graphOverHttp(handler: GraphHandler): Router {
  const router = Router();
  router.use(express.raw({ type: () => true, limit: "8mb" }));
  router.use(async (request, response) => {
    let answer: Response;
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    try {
      answer = await handler(webRequest(request, gone.signal));
    } catch (error) {
      if (gone.signal.aborted) return;
      if (!(error instanceof ConnectionBroken)) throw error;
      request.socket.destroy();
      return;
    }
    response.status(answer.status);
    for (const [name, value] of answer.headers) response.setHeader(name, value);
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  return router;
}

function webRequest(request: ExpressRequest, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  const hasBody = request.method !== "GET" && request.method !== "HEAD";
  const url = `${request.protocol}://${request.get("host") ?? "127.0.0.1"}${request.originalUrl}`;
  return new Request(url, {
    method: request.method,
    headers,
    signal,
    ...(hasBody && Buffer.isBuffer(request.body) ? { body: new Uint8Array(request.body) } : {}),
  });
}
