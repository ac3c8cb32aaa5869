import type { z } from "zod";
import type { Check } from "#contract/check.ts";
import { DAY_HEADER } from "#contract/firstPaths.ts";
import { isProblem } from "#contract/firstView.ts";
import type { ProblemCode } from "#contract/problemCodes.ts";

/** A refused or failed request; `texts` has the sentence for its code. Status 0: nobody answered. */
export class ApiProblem extends Error {
  readonly code: ProblemCode;
  readonly details: Readonly<Record<string, unknown>>;
  readonly status: number;

  constructor(code: ProblemCode, details: Readonly<Record<string, unknown>>, status: number) {
    super(`The register answered ${status} ${code}`);
    this.name = "ApiProblem";
    this.code = code;
    this.details = details;
    this.status = status;
  }
}

/** The service was asked and said nothing in time. A write may have been done all the same. */
export class NoAnswer extends Error {
  readonly to: "read" | "write";

  constructor(to: "read" | "write") {
    super(`The register did not answer to a ${to}`);
    this.name = "NoAnswer";
    this.to = to;
  }
}

/** A write waits for SharePoint, which may ask for patience more than once. */
const ANSWER_WITHIN = { read: 20_000, write: 45_000 };

/** What an answer must be: its schema, or the check of one that is needed before anything is shown. */
export type Answer<T> = z.ZodType<T> | Check<T>;

export function parseAnswer<T>(answer: Answer<T>, given: unknown): T | undefined {
  if (typeof answer === "function") return answer(given) ? given : undefined;
  return answer.safeParse(given).data;
}

/** Requests to the register; every answer is parsed by the contract, every refusal is an `ApiProblem`. */
export interface Api {
  get<T>(path: string, answer: Answer<T>): Promise<T>;
  post<T>(path: string, answer: Answer<T>, input?: unknown): Promise<T>;
  put<T>(path: string, answer: Answer<T>, input: unknown): Promise<T>;
  /** The eTag is the one that was on the screen: whoever saved since is not overwritten. */
  patch<T>(path: string, answer: Answer<T>, input: unknown, eTag: string): Promise<T>;
  delete<T>(path: string, answer: Answer<T>): Promise<T>;
}

/** `getToken` gives the access token of the signed-in person, freshly for every request, or throws a `SignInFailure`. */
export function createApi(
  getToken: () => Promise<string>,
  heardDay: (day: string | null) => void,
  now: () => number,
): Api {
  // What the service has asked for last: until then pages do not ask by themselves.
  let patience: { readonly until: number; readonly problem: ApiProblem } | undefined;

  async function send<T>(
    method: string,
    path: string,
    expected: Answer<T>,
    input?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<T> {
    if (method === "GET" && patience !== undefined && now() < patience.until) {
      throw patience.problem;
    }
    const token = await getToken();
    const to = method === "GET" ? "read" : "write";
    // A piece of a file goes as it is, and says itself what it is; of nothing JSON makes nothing.
    const body = input instanceof Blob ? input : JSON.stringify(input);
    const signal = AbortSignal.timeout(ANSWER_WITHIN[to]);
    const response = await reach(`/api${path}`, to, {
      method,
      signal,
      headers: {
        accept: "application/json",
        authorization: `Bearer ${token}`,
        ...(typeof body === "string" ? { "content-type": "application/json" } : {}),
        ...headers,
      },
      body,
    });
    heardDay(response.headers.get(DAY_HEADER));
    const answer: unknown = await response.json().catch(() => undefined);
    if (signal.aborted) throw new NoAnswer(to);
    if (!response.ok) {
      const problem = problemOf(answer, response.status);
      const seconds = Number(response.headers.get("retry-after"));
      if (response.status === 429) patience = { until: now() + seconds * 1_000, problem };
      throw problem;
    }
    const parsed = parseAnswer(expected, answer);
    if (parsed === undefined) throw new ApiProblem("internal", {}, response.status);
    return parsed;
  }

  return {
    get: (path, answer) => send("GET", path, answer),
    post: (path, answer, input) => send("POST", path, answer, input),
    put: (path, answer, input) => send("PUT", path, answer, input),
    patch: (path, answer, input, eTag) => send("PATCH", path, answer, input, { "if-match": eTag }),
    delete: (path, answer) => send("DELETE", path, answer),
  };
}

async function reach(url: string, to: "read" | "write", init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch {
    if (init.signal?.aborted === true) throw new NoAnswer(to);
    throw new ApiProblem("unavailable", {}, 0);
  }
}

/** A proxy's error page has no code of ours: then the status decides. */
function problemOf(answer: unknown, status: number): ApiProblem {
  if (isProblem(answer)) return new ApiProblem(answer.code, answer.details ?? {}, status);
  if (status === 429) return new ApiProblem("tooManyRequests", {}, status);
  return new ApiProblem(status >= 502 && status <= 504 ? "unavailable" : "internal", {}, status);
}
