import type { z } from "zod";
import type { HandoverView, notMineViewSchema } from "#contract/handover.ts";
import { handoverOffer } from "#domain/cases/handover.ts";
import { titleOf } from "#domain/entry/entry.ts";
import { relationTo } from "#domain/entry/entryRights.ts";
import type { Viewer } from "#domain/people/roles.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";

/** Who said that they are not responsible, and what became of it; the caller has checked that the viewer may see it. */
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
export function handoverViews(cases: readonly CaseInEntry[], { person }: Viewer): HandoverView[] {
  return cases.flatMap(({ entry, evaluationCase }) => {
    const offer = handoverOffer(evaluationCase, entry, person.id);
    if (offer === undefined) return [];
    const { due, key, state, targetVersion } = evaluationCase;
    const isAsked = state === "requested" || state === "query";
    return [
      {
        by: offer.by.name,
        place: offer.place,
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
