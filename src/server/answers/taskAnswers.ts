import { LRUCache } from "lru-cache";
import type { Tasks } from "#contract/case.ts";
import { isPending } from "#domain/cases/caseConditions.ts";
import { tasksOf } from "#domain/cases/tasks.ts";
import { type EntryNo, titleOf } from "#domain/entry/entry.ts";
import type { Viewer } from "#domain/people/roles.ts";
import type { CaseIndex } from "#register/memory/caseIndex.ts";
import type { Touched } from "#register/memory/changeLog.ts";
import type { RegisterReads } from "#register/register.ts";
import { caseView } from "#server/views/caseView.ts";
import { handoverViews } from "#server/views/handoverViews.ts";
import { readerOf } from "./readerOf.ts";
import { type SharedAnswer, sharedAnswer } from "./sharedAnswer.ts";

interface Made {
  readonly answer: SharedAnswer;
  readonly entries: ReadonlySet<EntryNo>;
  readonly day: string;
  /** Up to which change it is known to hold. */
  count: number;
}

const KEPT_BYTES = 32 * 1024 * 1024;

/** What waits for somebody. Every open page asks every few seconds; it is made anew when something of theirs moved. */
export function createTaskAnswers(
  reads: RegisterReads,
  index: CaseIndex,
): (viewer: Viewer) => Promise<SharedAnswer> {
  const kept = new LRUCache<string, Made>({
    maxSize: KEPT_BYTES,
    sizeCalculation: ({ answer }, key) => answer.bytes.length + key.length + 1,
  });

  return async (viewer) => {
    await Promise.all([index.sync(), reads.entryIndex.sync()]);
    const now = { count: reads.changes.count(), day: reads.today() };
    const reader = readerOf(viewer, index);
    const own = reads.entryIndex.responsibleFor(viewer.person.id);
    const entries = new Set([...index.entriesOf(viewer), ...own]);
    const before = kept.get(reader);
    if (before?.day === now.day) {
      const touched = reads.changes.since(before.count);
      if (touched !== undefined && isApart(touched, [before.entries, entries])) {
        before.count = now.count;
        return before.answer;
      }
    }
    const pending = [...entries].filter((no) => index.pending().has(no));
    const answer = await sharedAnswer([JSON.stringify(tasksIn(reads, pending, viewer))]);
    kept.set(reader, { ...now, answer, entries });
    return answer;
  };
}

function isApart({ entries, persons }: Touched, own: readonly ReadonlySet<EntryNo>[]): boolean {
  return persons.size === 0 && own.every((one) => [...entries].every((no) => !one.has(no)));
}

function tasksIn(reads: RegisterReads, entries: readonly EntryNo[], viewer: Viewer): Tasks {
  const pending = entries
    .flatMap(reads.casesOf)
    .flatMap(({ key }) => reads.case(key) ?? [])
    .filter(({ entry, evaluationCase }) => isPending(entry, evaluationCase));
  const { cases, handovers } = tasksOf(pending, viewer);
  return {
    cases: cases.map((found) => caseView(found, viewer, reads)),
    handovers: [...handoverViews(handovers, viewer)],
    releases: reads.ownReleases(viewer).map((entry) => ({ no: entry.no, title: titleOf(entry) })),
  };
}
