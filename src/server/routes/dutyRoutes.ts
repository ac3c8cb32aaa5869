import { Router } from "express";
import {
  DUTIES_PATH,
  DUTY_ENTRIES_SHOWN,
  type DutyCalendar,
  dutiesQuerySchema,
} from "#contract/duties.ts";
import { standingDuties } from "#domain/cases/dutiesInForce.ts";
import type { DutyShow } from "#domain/cases/dutyShow.ts";
import { dutyCalendar } from "#domain/classification/dutyCalendar.ts";
import { operationStatusOf, titleOf } from "#domain/entry/entry.ts";
import { readsEverything, type Viewer } from "#domain/people/roles.ts";
import type { RegisterReads } from "#register/register.ts";
import { findInTurns } from "#register/store/turns.ts";
import { HttpProblem, parseInput } from "./httpProblem.ts";
import { type Identify, identifyPerson } from "./identify.ts";

type Reads = Pick<RegisterReads, "casesOf" | "entry" | "fitting" | "ownEntries" | "today">;

/** `/api/duties`: when which duty of the AI Act begins; an entry says its own to everybody. */
export function dutyRoutes(reads: Reads, identify: Identify): Router {
  const router = Router();
  const person = identifyPerson(identify);

  router.get(DUTIES_PATH, async (request, response) => {
    const viewer = await person(request);
    const { show } = parseInput(dutiesQuerySchema, request.query);
    if (show === "all" && !readsEverything(viewer)) throw new HttpProblem(403, "forbidden");
    response.json(await calendarFor(viewer, show));
  });

  async function calendarFor({ person: { id } }: Viewer, show: DutyShow): Promise<DutyCalendar> {
    const own = await reads.ownEntries(id);
    const filter = show === "all" ? {} : { show };
    const fitting = await reads.fitting(filter, { today: reads.today(), own });
    const duties = await findInTurns(fitting, (entry) =>
      operationStatusOf(entry) === "retired"
        ? []
        : [[entry.no, standingDuties(reads.casesOf(entry.no))] as const],
    );
    const named = (no: string) => {
      const entry = reads.entry(no);
      return { no, title: entry === undefined ? no : titleOf(entry) };
    };
    return {
      rows: dutyCalendar(duties).map(({ day, entries, obligation: { de, en, id: duty } }) => ({
        ...{ day, id: duty, duty: { de, en }, count: entries.length },
        entries: entries.slice(0, DUTY_ENTRIES_SHOWN).map(named),
      })),
    };
  }

  return router;
}
