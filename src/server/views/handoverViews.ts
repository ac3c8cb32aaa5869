import type { z } from "zod";
import type { HandoverView, notMineViewSchema } from "#contract/handover.ts";
import { openHandovers } from "#domain/cases/handover.ts";
import { titleOf } from "#domain/entry/entry.ts";
import { relationTo, type Viewer } from "#domain/people/roles.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import type { RegisterReads } from "#register/register.ts";

/** Who said that they are not responsible, and what became of it; the caller has checked that the viewer is involved. */
export function notMineViews({
  entry,
  evaluationCase,
}: CaseInEntry): z.infer<typeof notMineViewSchema>[] {
  return evaluationCase.notMine.map(({ at, by, handover, namedName }) => ({
    by: { role: relationTo(entry, by.id) ?? "employee", name: by.name },
    namedName: namedName ?? null,
    at,
    state: handover?.state ?? null,
  }));
}

/** The requests to become responsible that wait for this person: each case once. */
export function handoverViews(reads: RegisterReads, { person }: Viewer): HandoverView[] {
  return reads.cases().flatMap(({ entry, evaluationCase }) => {
    if (relationTo(entry, person.id) !== undefined) return [];
    const offers = openHandovers(evaluationCase)
      .filter((one) => one.person.id === person.id)
      .flatMap(({ by }) => {
        const place = relationTo(entry, by.id);
        return place === undefined ? [] : [{ by: by.name, place }];
      });
    const offer = offers.find(({ place }) => place === "owner") ?? offers[0];
    if (offer === undefined) return [];
    const { due, key, state, targetVersion } = evaluationCase;
    const isAsked = state === "requested" || state === "query";
    return [
      {
        ...offer,
        caseKey: key,
        entryNo: entry.no,
        title: titleOf(entry),
        orgUnitName: entry.values.orgUnitName ?? null,
        version: targetVersion,
        due: isAsked ? due : null,
      },
    ];
  });
}
