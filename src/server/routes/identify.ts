import express, { type Request, type RequestHandler } from "express";
import type { AccountState } from "#domain/people/account.ts";
import type { Viewer } from "#domain/people/roles.ts";
import { HttpProblem } from "./httpProblem.ts";
import type { SignedIn } from "./signIn.ts";

/** Verifies a request's token. */
export type Identify = (request: Request) => Promise<SignedIn>;

/** The signed-in person; applications may report versions and nothing else. */
export function identifyPerson(identify: Identify): (request: Request) => Promise<Viewer> {
  return async (request) => {
    const { kind, viewer } = await identify(request);
    if (kind !== "person") throw new HttpProblem(403, "forbidden");
    return viewer;
  };
}

/** Refuses whoever the directory calls a guest where the city admits none; a token need not say so. */
export function refuseGuests(
  identify: Identify,
  accountOf: (personId: string) => AccountState,
): Identify {
  return async (request) => {
    const signedIn = await identify(request);
    if (accountOf(signedIn.viewer.person.id) === "guest") throw new HttpProblem(403, "guest");
    return signedIn;
  };
}

/** A request's token is verified once, however many ask who sends it. */
export function identifyOnce(identify: Identify): Identify {
  const known = new WeakMap<Request, Promise<SignedIn>>();
  return (request) => {
    const signedIn = known.get(request) ?? identify(request);
    known.set(request, signedIn);
    return signedIn;
  };
}

/** Reads the JSON of those who are signed in: what strangers send is not even read. */
export function readSignedInBody(identify: Identify, limit: string): readonly RequestHandler[] {
  return [
    async (request, _response, next) => {
      if (hasBody(request)) await identify(request);
      next();
    },
    express.json({ limit, strict: true }),
  ];
}

function hasBody({ headers }: Request): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}
