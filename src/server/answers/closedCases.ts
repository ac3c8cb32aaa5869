import type { ClosedCases } from "#contract/case.ts";
import { isRunning } from "#domain/cases/evaluationCase.ts";
import { maySee } from "#domain/cases/visibility.ts";
import { readsEverything, type Viewer } from "#domain/people/roles.ts";
import { type CaseIndex, keyAtPlace, placeOf, positionOf } from "#register/memory/caseIndex.ts";
import type { RegisterReads } from "#register/register.ts";
import { caseView } from "#server/views/caseView.ts";

const PAGE = 50;

/** A page of the closed cases that somebody may see, the latest first; `before` is the place where the last page ended. */
export async function closedCases(
  { index, reads }: { readonly index: CaseIndex; readonly reads: RegisterReads },
  viewer: Viewer,
  { before, state }: { readonly before: string; readonly state: string | undefined },
): Promise<ClosedCases> {
  await index.sync();
  const places = readsEverything(viewer) ? index.closed() : ownPlaces(reads, index, viewer);
  const shown: ClosedCases["cases"] = [];
  const first = before === "" ? places.length : positionOf(places, before);
  for (let next = first - 1; next >= 0; next--) {
    const found = reads.case(keyAtPlace(places[next] ?? ""));
    if (found === undefined || (state ?? found.evaluationCase.state) !== found.evaluationCase.state)
      continue;
    if (shown.length === PAGE) return { cases: shown, next: places[next + 1] ?? null };
    shown.push(caseView(found, viewer, reads));
  }
  return { cases: shown, next: null };
}

function ownPlaces(reads: RegisterReads, index: CaseIndex, viewer: Viewer): readonly string[] {
  return [...index.entriesOf(viewer)]
    .flatMap((no) => {
      const entry = reads.entry(no);
      if (entry === undefined) return [];
      return reads
        .casesOf(no)
        .filter(
          (evaluationCase) =>
            !isRunning(evaluationCase.state) && maySee("listed", { entry, evaluationCase, viewer }),
        )
        .map(placeOf);
    })
    .sort();
}
