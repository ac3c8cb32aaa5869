import type { RequestHandler, Response } from "express";

/** Stands before the stand-in's Graph and Bot API: counts what the services ask, and holds one request for ever. */
export interface Gate {
  readonly handler: RequestHandler;
  /** Counts from now on; resolves when that request (from 1) is held, with what it was. */
  holdAt(last: LastRequest): Promise<string>;
  /** The next requests with this method wait until so many have come: none is carried out before all were sent. */
  meetAt(method: string, count: number): Promise<void>;
  /** Lets everything through again; answers what was asked since the gate was told to count. */
  open(): readonly string[];
}

/** The request that a killed process does not hear of any more. */
export interface LastRequest {
  /** 1 is the next one. */
  readonly request: number;
  readonly carriedOut: boolean;
}

export function createGate(): Gate {
  let asked: string[] = [];
  let last: (LastRequest & { readonly held: (what: string) => void }) | undefined;

  const meeting: { method: string; missing: number; readonly waiting: (() => void)[] } = {
    method: "",
    missing: 0,
    waiting: [],
  };

  function isMet(method: string, goOn: () => void): boolean {
    if (meeting.missing === 0 || method !== meeting.method) return true;
    meeting.waiting.push(goOn);
    meeting.missing--;
    if (meeting.missing === 0) for (const release of meeting.waiting.splice(0)) release();
    return false;
  }

  const handler: RequestHandler = (request, response, next) => {
    if (!isMet(request.method, next)) return;
    if (last === undefined) return next();
    const what = `${request.method} ${shortPath(request.originalUrl)}`;
    asked.push(what);
    if (asked.length < last.request) return next();
    // Whoever asks after the last request is dead already.
    if (asked.length > last.request) return;
    const { carriedOut, held } = last;
    if (!carriedOut) return held(what);
    dropAnswer(response, () => held(what));
    next();
  };

  return {
    handler,
    holdAt(request) {
      asked = [];
      return new Promise((held) => {
        last = { ...request, held };
      });
    },
    meetAt(method, count) {
      meeting.method = method;
      meeting.missing = count;
      return new Promise((resolve) => meeting.waiting.push(resolve));
    },
    open() {
      last = undefined;
      return asked;
    },
  };
}

function dropAnswer(response: Response, done: () => void): void {
  response.end = () => {
    done();
    return response;
  };
}

/** Without what differs from run to run. */
function shortPath(url: string): string {
  return url
    .replace(/^\/local\/(graph\/v1\.0\/sites\/root\/lists|botapi\/v3)/, "")
    .replace(/\?.*/, "")
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "…")
    .replaceAll(/a:1[0-9a-f]+|\d{10,}/g, "…");
}
