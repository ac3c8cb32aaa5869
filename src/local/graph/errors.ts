import { randomUUID } from "node:crypto";

/** An error as Graph answers it; thrown anywhere in the stand-in, turned into a response in one place. */
export class GraphFailure extends Error {
  readonly status: number;
  readonly code: string;
  readonly innerCode: string | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    message: string,
    more: { innerCode?: string; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.innerCode = more.innerCode;
    this.headers = more.headers ?? {};
  }
}

export const badRequest = (message: string) => new GraphFailure(400, "invalidRequest", message);
export const itemNotFound = () =>
  new GraphFailure(404, "itemNotFound", "The specified item was not found.");

export function failureResponse(failure: GraphFailure, request: Request): Response {
  const requestId = randomUUID();
  const body = {
    error: {
      code: failure.code,
      message: failure.message,
      innerError: {
        ...(failure.innerCode === undefined ? {} : { code: failure.innerCode }),
        date: new Date().toISOString().slice(0, 19),
        "request-id": requestId,
        "client-request-id": request.headers.get("client-request-id") ?? requestId,
      },
    },
  };
  return Response.json(body, {
    status: failure.status,
    headers: { ...failure.headers, "request-id": requestId },
  });
}
