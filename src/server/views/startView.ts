import type { Office, Start } from "#contract/start.ts";
import { isPending } from "#domain/cases/caseConditions.ts";
import { isRunning } from "#domain/cases/evaluationCase.ts";
import { earliestTaskDue, tasksOf } from "#domain/cases/tasks.ts";
import { deputyOf, type EntryNo, ownerOf } from "#domain/entry/entry.ts";
import { mayDecide, relationTo } from "#domain/entry/entryRights.ts";
import { mayReadHint } from "#domain/hints/hint.ts";
import { isCoordinator, type Viewer } from "#domain/people/roles.ts";
import { compareTexts } from "#domain/text/sortKey.ts";
import type { Hints } from "#register/entries/hints.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import type { RegisterReads } from "#register/register.ts";

/** What concerns somebody when they come. */
export async function startView(
  viewer: Viewer,
  { hints, reads }: { readonly hints: Pick<Hints, "all">; readonly reads: RegisterReads },
): Promise<Start> {
  const { entryIndex } = reads;
  await entryIndex.sync();
  const own = inOrder(entryIndex.responsibleFor(viewer.person.id));
  const releases = new Set(reads.ownReleases(viewer).map(({ no }) => no));
  return {
    own: own.flatMap((no) => ownView(no, viewer, { reads, isAsked: releases.has(no) })),
    followed: [...inOrder(reads.followedBy(viewer.person.id))],
    waiting: isCoordinator(viewer) ? await waitingView(viewer, reads, hints) : null,
  };
}

/** What the head of an office answers for as a whole: application and due day, as in the escalation. */
export async function officeView(viewer: Viewer, reads: RegisterReads): Promise<Office> {
  const { entryIndex } = reads;
  await entryIndex.sync();
  const headed = entryIndex.headedBy(viewer.person.id);
  const entries = inOrder(headed).flatMap((no) => {
    const entry = reads.entry(no);
    if (entry === undefined) return [];
    const due = runningCase(no, reads)?.evaluationCase.due ?? null;
    return [
      {
        no,
        owner: ownerOf(entry)?.name ?? null,
        deputy: deputyOf(entry)?.name ?? null,
        overdueSince: due !== null && due < reads.today() ? due : null,
      },
    ];
  });
  const names = new Set([...headed].flatMap((no) => reads.entry(no)?.values.orgUnitName ?? []));
  const used = new Set([...names].flatMap((name) => [...entryIndex.usedBy(name)]));
  return { entries, used: inOrder(used).filter((no) => !headed.has(no)) };
}

function ownView(
  no: EntryNo,
  viewer: Viewer,
  { isAsked, reads }: { readonly reads: RegisterReads; readonly isAsked: boolean },
): Start["own"] {
  const entry = reads.entry(no);
  const relation = entry && relationTo(entry, viewer.person.id);
  if (entry === undefined || relation === undefined) return [];
  const running = runningCase(no, reads);
  const pending = reads
    .casesOf(no)
    .flatMap(({ key }) => reads.case(key) ?? [])
    .filter(({ evaluationCase }) => isPending(entry, evaluationCase));
  const { cases, handovers } = tasksOf(pending, viewer);
  const tasks = cases.length + handovers.length + (isAsked ? 1 : 0);
  const waiting = running ?? cases[0];
  return [
    {
      no,
      relation,
      tasks,
      state: waiting?.evaluationCase.state ?? null,
      due:
        tasks > 0
          ? earliestTaskDue([...cases, ...handovers])
          : (waiting?.evaluationCase.due ?? null),
    },
  ];
}

async function waitingView(
  viewer: Viewer,
  reads: RegisterReads,
  hints: Pick<Hints, "all">,
): Promise<Start["waiting"]> {
  await reads.syncDigests();
  const { sections } = reads.digest(viewer.person.id);
  const proposals = inOrder(reads.entryIndex.withUsageProposal()).filter((no) => {
    const entry = reads.entry(no);
    return entry !== undefined && mayDecide(entry, viewer);
  });
  return {
    publications: reads.publicationsToDecide(viewer).length,
    sections: sections.map(({ key, lines }) => ({ key, cases: lines.map((one) => one.caseKey) })),
    usageProposals: proposals,
    desk: reads.deskCounts(viewer.person.id),
    hints: hints.all().filter((hint) => hint.closed === null && mayReadHint(viewer, hint)).length,
  };
}

function runningCase(no: EntryNo, reads: RegisterReads): CaseInEntry | undefined {
  const found = reads.casesOf(no).find(({ state }) => isRunning(state));
  return found === undefined ? undefined : reads.case(found.key);
}

function inOrder(numbers: Iterable<EntryNo>): readonly EntryNo[] {
  return [...numbers].sort(compareTexts);
}
