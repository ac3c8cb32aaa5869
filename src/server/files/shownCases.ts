import { isPending } from "#domain/cases/caseConditions.ts";
import type { CaseFilter } from "#domain/cases/caseFilter.ts";
import { selects } from "#domain/cases/caseSelection.ts";
import { deskRows } from "#domain/cases/deskRows.ts";
import { maySee } from "#domain/cases/visibility.ts";
import type { Entry } from "#domain/entry/entry.ts";
import type { Person } from "#domain/people/person.ts";
import type { Viewer } from "#domain/people/roles.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import type { RegisterReads } from "#register/register.ts";
import { findInTurns } from "#register/store/turns.ts";
import { caseView } from "#server/views/caseView.ts";

/** The cases of these applications that a coordinator's desk shows, in its order. */
export async function shownCases(
  entries: readonly Entry[],
  filter: CaseFilter,
  { by, reads }: { readonly by: Person; readonly reads: RegisterReads },
): Promise<readonly CaseInEntry[]> {
  // Nobody else may export.
  const viewer: Viewer = { person: by, roles: ["Coordinator"] };
  const desk = {
    personId: by.id,
    today: reads.today(),
    waiting: await waitingCases(filter, by, reads),
  };
  const isShown = selects(filter, desk);
  const views = await findInTurns(entries, (entry) =>
    reads
      .casesOf(entry.no)
      .filter((one) => filter.closedToo === true || isPending(entry, one))
      .filter((evaluationCase) => maySee("listed", { entry, evaluationCase, viewer }))
      .flatMap(({ key }) => {
        const found = reads.case(key);
        return found === undefined ? [] : caseView(found, viewer, reads);
      })
      .filter(isShown),
  );
  return deskRows(views, desk).flatMap(({ view }) => reads.case(view.key) ?? []);
}

/** The cases in the section of the digest that is wanted. */
async function waitingCases(
  { waiting }: CaseFilter,
  by: Person,
  reads: RegisterReads,
): Promise<ReadonlySet<string> | undefined> {
  if (waiting === undefined) return undefined;
  await reads.syncDigests();
  const section = reads.digest(by.id).sections.find(({ key }) => key === waiting);
  return new Set(section?.lines.map(({ caseKey }) => caseKey));
}
