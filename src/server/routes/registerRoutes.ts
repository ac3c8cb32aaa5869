import { gzipSync } from "node:zlib";
import { Router } from "express";
import { ME_PATH, type Me } from "#contract/me.ts";
import { PEOPLE_PATH } from "#contract/people.ts";
import { GRID_FIELDS, REGISTER_PATH, type RegisterSnapshot } from "#contract/registerSnapshot.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import type { Settings } from "#register/memory/context.ts";
import type { Register } from "#register/register.ts";
import { gridRow } from "#server/views/entryView.ts";
import type { People } from "#sharepoint/people.ts";
import { requireWhole } from "./healthRoutes.ts";
import { type Identify, identifyPerson } from "./identify.ts";

/** `/api/me`, `/api/register` and `/api/people`: who I am, what the grid shows, whom I can name. */
export function registerRoutes(options: {
  readonly register: Register & Pick<RunningRegister, "health">;
  readonly identify: Identify;
  readonly people: People;
  readonly settings: Settings;
  readonly demo: boolean;
}): Router {
  const { identify, people, settings } = options;
  const { reads } = options.register;
  const router = Router();
  // The whole register, made and compressed once per state.
  let whole: { readonly cursor: string; readonly gzip: Buffer } | undefined;

  const person = identifyPerson(identify);
  router.get(ME_PATH, async (request, response) => {
    const viewer = await person(request);
    const me: Me = {
      person: viewer.person,
      roles: [...viewer.roles],
      today: reads.today(),
      orgUnits: settings.orgUnits.map(({ id, name, department }) => ({ id, name, department })),
      demo: options.demo,
    };
    response.json(me);
  });

  router.get(REGISTER_PATH, async (request, response) => {
    await person(request);
    requireWhole(options.register);
    const cursor = reads.cursor();
    const { since } = request.query;
    const changes = typeof since === "string" ? reads.changesSince(since) : undefined;
    if (changes !== undefined) {
      response.json(changesSnapshot(cursor, changes.changed));
      return;
    }
    const eTag = `"${cursor}"`;
    response.set("ETag", eTag).set("Vary", "Authorization, Accept-Encoding");
    // Not `request.fresh`: every fetch that names a tag also sends `Cache-Control: no-cache`, which is meant for caches.
    if (request.headers["if-none-match"] === eTag) {
      response.status(304).end();
      return;
    }
    if (!request.acceptsEncodings("gzip")) {
      response.json(wholeSnapshot(cursor));
      return;
    }
    if (whole?.cursor !== cursor) {
      whole = { cursor, gzip: gzipSync(JSON.stringify(wholeSnapshot(cursor))) };
    }
    response.type("application/json").set("Content-Encoding", "gzip").end(whole.gzip);
  });

  router.get(PEOPLE_PATH, async (request, response) => {
    await person(request);
    const search = typeof request.query.search === "string" ? request.query.search : "";
    response.json({ people: await people.search(search.slice(0, TEXT_LIMITS.personName)) });
  });

  function wholeSnapshot(cursor: string): RegisterSnapshot {
    const rows = reads.entries().map(gridRow);
    return { cursor, full: true, columns: [...GRID_FIELDS], rows, removed: [] };
  }

  function changesSnapshot(cursor: string, changed: readonly string[]): RegisterSnapshot {
    const present = changed.flatMap((no) => reads.entry(no) ?? []);
    const removed = changed.filter((no) => reads.entry(no) === undefined);
    return { cursor, full: false, columns: [...GRID_FIELDS], rows: present.map(gridRow), removed };
  }

  return router;
}
