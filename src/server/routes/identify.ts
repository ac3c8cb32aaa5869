import type { Request } from "express";
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
