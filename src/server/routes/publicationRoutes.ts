import { type Request, Router } from "express";
import {
  confirmInputSchema,
  PUBLICATION_PATHS,
  type PublicationList,
  releaseInputSchema,
  reopenInputSchema,
  sendBackInputSchema,
  withdrawInputSchema,
  withholdInputSchema,
} from "#contract/publication.ts";
import { titleOf } from "#domain/entry/entry.ts";
import { maySeePublication, relationTo } from "#domain/entry/entryRights.ts";
import { maySeePublications, type Viewer } from "#domain/people/roles.ts";
import {
  type PublicationMoment,
  publicationStateOf,
} from "#domain/publication/publicationState.ts";
import {
  isSentBack,
  publicationPlace,
  publicationTaskOf,
} from "#domain/publication/publicationTurn.ts";
import { isRestrictedArea } from "#domain/publication/release.ts";
import { fieldsTogether, wasPublishedBefore } from "#domain/publication/together.ts";
import type { PublicationCommands } from "#register/entries/publicationCommands.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import type { Register } from "#register/register.ts";
import { findInTurns } from "#register/store/turns.ts";
import { entryNoIn } from "#server/views/entryView.ts";
import { publicationView } from "#server/views/publicationView.ts";
import { HttpProblem, parseInput, refusal } from "./httpProblem.ts";
import { type Identify, identifyPerson } from "./identify.ts";

type Done = Awaited<ReturnType<PublicationCommands["reopenPublication"]>>;

/** `/api/publication` and `/api/entries/…/publication`: what is to be public, and who says so. */
export function publicationRoutes({ commands, reads }: Register, identify: Identify): Router {
  const router = Router();
  const person = identifyPerson(identify);

  function entryIn(request: Request): StoredEntry {
    const entry = reads.entry(entryNoIn(String(request.params.no)));
    if (entry === undefined) throw new HttpProblem(404, "notFound");
    return entry;
  }

  function step(
    path: string,
    run: (request: Request, no: string, viewer: Viewer) => Promise<Done>,
  ): void {
    router.post(path, async (request, response) => {
      const viewer = await person(request);
      const done = await run(request, entryIn(request).no, viewer);
      if (!done.ok) throw problemOf(done.problem);
      response.set("ETag", done.value.eTag).json(publicationView(done.value, viewer, reads));
    });
  }

  router.get(PUBLICATION_PATHS.all, async (request, response) => {
    const viewer = await person(request);
    if (!maySeePublications(viewer)) throw new HttpProblem(403, "forbidden");
    response.json(await listFor(viewer));
  });

  router.get(PUBLICATION_PATHS.one, async (request, response) => {
    const viewer = await person(request);
    const entry = entryIn(request);
    if (!maySeePublication(entry, viewer)) throw new HttpProblem(403, "forbidden");
    response.set("ETag", entry.eTag).json(publicationView(entry, viewer, reads));
  });

  step(PUBLICATION_PATHS.release, (request, no, viewer) => {
    const {
      deliberate = false,
      fields,
      seen,
      together = false,
    } = parseInput(releaseInputSchema, request.body);
    const input = { eTag: seen, fields, deliberate, together };
    return commands.releasePublication(no, input, { viewer, channel: "tab" });
  });
  step(PUBLICATION_PATHS.confirm, (request, no, viewer) => {
    const input = parseInput(confirmInputSchema, request.body);
    return commands.confirmPublication(no, input, { viewer, channel: "tab" });
  });
  step(PUBLICATION_PATHS.sendBack, (request, no, viewer) => {
    const input = parseInput(sendBackInputSchema, request.body);
    return commands.sendBackPublication(no, input, { viewer, channel: "tab" });
  });
  step(PUBLICATION_PATHS.withhold, (request, no, viewer) => {
    const input = parseInput(withholdInputSchema, request.body);
    return commands.withholdPublication(no, input, { viewer, channel: "tab" });
  });
  step(PUBLICATION_PATHS.withdraw, (request, no, viewer) => {
    const input = parseInput(withdrawInputSchema, request.body);
    return commands.withdrawPublication(no, input, { viewer, channel: "tab" });
  });
  step(PUBLICATION_PATHS.reopen, (request, no, viewer) => {
    parseInput(reopenInputSchema, request.body);
    return commands.reopenPublication(no, { viewer, channel: "tab" });
  });

  async function listFor(viewer: Viewer): Promise<PublicationList> {
    const found = await findInTurns(reads.entries(), (entry) => {
      const row = rowOf(entry, viewer);
      return row.state === "notDue" ? [] : [{ row, place: publicationPlace(entry, row.state) }];
    });
    const inOrder = found.toSorted((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0));
    return { rows: inOrder.map(({ row }) => row) };
  }

  function rowOf(entry: StoredEntry, viewer: Viewer): PublicationList["rows"][number] {
    const moment = reads.publicationMoment(entry.no);
    const state = publicationStateOf(entry, moment);
    const task = publicationTaskOf(entry, state, viewer) ?? null;
    return {
      ...{ no: entry.no, title: titleOf(entry) },
      state,
      task,
      wasPublished: wasPublishedBefore(entry),
      together: task === "decide" ? togetherIn(entry, moment) : null,
      office: entry.values.orgUnitName ?? "",
      isRestricted: isRestrictedArea(entry),
      isSentBack: isSentBack(entry, state),
      isUnattended: state === "awaitingOwner" && !reads.canBeConfirmed(entry),
      isOwn: relationTo(entry, viewer.person.id) !== undefined,
    };
  }

  return router;
}

function togetherIn(
  entry: StoredEntry,
  moment: PublicationMoment,
): PublicationList["rows"][number]["together"] {
  const found = fieldsTogether(entry, moment);
  if (found.ok) return { seen: entry.eTag, fields: found.value };
  return { problem: found.problem.problem, missing: found.problem.fields };
}

function problemOf(problem: Extract<Done, { readonly ok: false }>["problem"]): HttpProblem {
  if (typeof problem === "string") return refusal(problem);
  return refusal(problem.refused, { fields: problem.fields });
}
