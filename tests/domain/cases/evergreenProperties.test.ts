import fc from "fast-check";
import { expect, test } from "vitest";
import { caseDue } from "#domain/cases/caseDue.ts";
import { requestCase } from "#domain/cases/caseStart.ts";
import { runningCaseOf } from "#domain/cases/casesOfEntry.ts";
import { moveToVersion } from "#domain/cases/caseTransitions.ts";
import { versionsIn } from "#domain/cases/caseVersions.ts";
import { causeKey as keyOf } from "#domain/cases/causes.ts";
import { coversRevision, type EvaluationCase, isRunning } from "#domain/cases/evaluationCase.ts";
import {
  joinPlatformChange,
  platformCase,
  platformChangesDue,
} from "#domain/cases/platformCase.ts";
import type { Entry, VersionChange } from "#domain/entry/entry.ts";
import {
  uncoveredSince,
  uncoveredVersions,
  withVersionChange,
} from "#domain/entry/versionChanges.ts";
import { addDays, type Day } from "#domain/time/day.ts";
import { CASE_STATES, UPDATE_RHYTHMS, type UpdateRhythm } from "#domain/vocabulary.ts";
import { aCase, accepted, day, system } from "#tests/domain/builders.ts";
import { momentOn, walk } from "./caseWalk.ts";

const START = day("2026-11-13");
const { closingDays } = momentOn(START);
const SUITE = "KI-2026-0001";
const OFFICE = "KI-2026-0002";
const suite: Entry = {
  no: SUITE,
  revision: 1,
  versionRevision: 1,
  values: { entryKind: "platform", title: "Bürosoftware" },
};
const evaluated = aCase({
  key: "ki-2026-0002-v1",
  entryNo: OFFICE,
  trigger: "first",
  state: "approved",
  targetRevision: 1,
  causes: [keyOf("version", OFFICE, 1)],
  requestedOn: null,
  closedOn: day("2026-01-15"),
});

const ENDINGS = [
  "objection",
  "open",
  "query",
  "unchanged",
  "approved",
  "rejected",
  "withdrawn",
] as const;
const step = fc.record({
  days: fc.nat({ max: 25 }),
  newVersion: fc.boolean(),
  /** What becomes of the running case of the use case. */
  becomes: fc.constantFrom(undefined, ...ENDINGS),
  /** Another evaluation of the platform begins, and what becomes of the earlier ones. */
  platformOpens: fc.boolean(),
  platformBecomes: fc.constantFrom(undefined, "query", "approved", "rejected" as const),
});
const story = fc.record({
  steps: fc.array(step, { minLength: 3, maxLength: 30 }),
  updateRhythm: fc.constantFrom(...UPDATE_RHYTHMS),
});
type Story = typeof story extends fc.Arbitrary<infer Value> ? Value : never;

interface Asked {
  readonly on: Day;
  readonly cause: string;
}

/** A use case and its platform, whose cases come and go at any pace; the rules are asked every day. */
function live({ steps, updateRhythm }: Story) {
  let today = START;
  let cases: readonly EvaluationCase[] = [evaluated];
  let platformCases: readonly EvaluationCase[] = [];
  let versionRevision = 1;
  let versionChanges: readonly VersionChange[] = [];
  const asked: Asked[] = [];

  const office = (): Entry => ({
    no: OFFICE,
    revision: versionRevision,
    versionRevision,
    versionChanges,
    values: { entryKind: "useCase", parentId: SUITE },
  });
  function put(one: EvaluationCase): void {
    cases = [...cases.filter(({ key }) => key !== one.key), one];
  }
  function lookAtVersion(): void {
    const due = caseDue(dueEntry(office(), cases, updateRhythm), cases, today, closingDays);
    if (due === "none") return;
    const causeKey = keyOf("version", OFFICE, versionRevision);
    const start = {
      key: causeKey.replaceAll("/", "-"),
      causeKey,
      entryNo: OFFICE,
      targetVersion: `${versionRevision}`,
      previousVersion: null,
      targetRevision: versionRevision,
      versions: uncoveredVersions(office(), cases).length,
    };
    const running = runningCaseOf(cases);
    const when = momentOn(today);
    put(
      accepted(
        due === "move" && running !== undefined
          ? moveToVersion(running, start, when)
          : requestCase(start, { trigger: "version", by: system }, when),
      ),
    );
    asked.push({ on: today, cause: causeKey });
  }
  function lookAtPlatform(): void {
    const platform = { entry: suite, cases: platformCases };
    for (const change of platformChangesDue(office(), cases, platform, today)) {
      const causeKey = keyOf("platform", OFFICE, change.caseKey);
      const running = runningCaseOf(cases);
      const start = {
        key: causeKey.replaceAll("/", "-"),
        causeKey,
        entryNo: OFFICE,
        targetVersion: `${versionRevision}`,
        previousVersion: null,
        targetRevision: versionRevision,
        versions: uncoveredVersions(office(), cases).length,
      };
      put(
        accepted(
          running === undefined
            ? platformCase(start, change, momentOn(today))
            : joinPlatformChange(running, change, momentOn(today)),
        ),
      );
      asked.push({ on: today, cause: causeKey });
    }
  }
  function pass(days: number): void {
    for (let left = days; left >= 0; left -= 1) {
      lookAtVersion();
      lookAtPlatform();
      if (left > 0) today = addDays(today, 1);
    }
  }
  function end(one: EvaluationCase, state: EvaluationCase["state"]): EvaluationCase {
    return { ...one, state, closedOn: isRunning(state) ? null : today };
  }

  for (const { becomes, days, newVersion, platformBecomes, platformOpens } of steps) {
    pass(days);
    if (newVersion) {
      versionRevision += 2;
      versionChanges = withVersionChange(versionChanges, { revision: versionRevision, on: today });
    }
    if (platformBecomes !== undefined)
      platformCases = platformCases.map((one) =>
        isRunning(one.state) ? end(one, platformBecomes) : one,
      );
    if (platformOpens && platformCases.every(({ state }) => !isRunning(state)))
      platformCases = [...platformCases, aPlatformCase(platformCases.length + 1, today)];
    pass(0);
    const running = runningCaseOf(cases);
    if (running !== undefined && becomes !== undefined) put(end(running, becomes));
  }
  pass(0);
  const running = runningCaseOf(cases);
  if (running !== undefined) put(end(running, "approved"));
  pass(250);
  const last = runningCaseOf(cases);
  if (last !== undefined) put(end(last, "rejected"));
  const settled = asked.length;
  pass(400);
  return { asked, cases, later: asked.length - settled, platformCases, versionRevision };
}

function dueEntry(entry: Entry, cases: readonly EvaluationCase[], updateRhythm: UpdateRhythm) {
  return {
    versionRevision: entry.versionRevision,
    submitted: true,
    retired: false,
    updateRhythm,
    riskClass: "limited",
    uncoveredSince: uncoveredSince(entry, cases, null),
  } as const;
}

/** An evaluation of the platform that an answer has led to. */
function aPlatformCase(count: number, openedOn: Day): EvaluationCase {
  const answer = {
    answer: { option: "unsure", changed: [], unsure: [], live: "live", date: openedOn },
    answers: { T1: "no", T2: "no", T3: "no", T4: "no", T5: "yes", T6: "no", T7: "no" },
    outcome: "short",
    suspend: null,
    ruleHits: [],
    by: { id: "o", name: "O", role: "owner" },
    channel: "card",
    at: `${openedOn}T09:00:00.000Z`,
  } as const;
  const key = `ki-2026-0001-v${count * 3}`;
  return aCase({ key, entryNo: SUITE, state: "open", depth: "short", openedOn, answer });
}

const SETTINGS = { seed: 11, numRuns: 60 };

test("a use case is asked about each evaluation of its platform once, on the very day, and about nothing for ever", () => {
  fc.assert(
    fc.property(story, (told) => {
      const { asked, later, platformCases } = live(told);
      const byPlatform = asked.filter(({ cause }) => cause.includes("/platform/"));
      expect(byPlatform.map(({ cause, on }) => [cause, on]).sort()).toEqual(
        platformCases.map(({ key, openedOn }) => [keyOf("platform", OFFICE, key), openedOn]).sort(),
      );
      expect(later).toBe(0);
    }),
    SETTINGS,
  );
});

test("no version is asked about twice, and whatever the platform does, the last one is covered in the end", () => {
  fc.assert(
    fc.property(story, (told) => {
      const { asked, cases, versionRevision } = live(told);
      const versions = asked.filter(({ cause }) => !cause.includes("/platform/"));
      expect(new Set(versions.map(({ cause }) => cause)).size).toBe(versions.length);
      expect(cases.some((one) => coversRevision(one, versionRevision))).toBe(true);
    }),
    SETTINGS,
  );
});

test("a version recorded after a platform's question is not swallowed by it", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...UPDATE_RHYTHMS),
      fc.constantFrom(...CASE_STATES),
      fc.nat({ max: 60 }),
      (updateRhythm, state, days) => {
        const change = {
          caseKey: "ki-2026-0001-v7",
          entryNo: SUITE,
          title: "",
          version: "2",
          outcome: "full",
        } as const;
        const causeKey = keyOf("platform", OFFICE, change.caseKey);
        const start = {
          key: "p",
          causeKey,
          entryNo: OFFICE,
          targetVersion: "1",
          previousVersion: null,
          targetRevision: 1,
        };
        const question = accepted(platformCase(start, change, momentOn(START)));
        const closedOn = isRunning(state) ? null : START;
        const cases = [evaluated, { ...question, state, closedOn }];
        const recorded = addDays(START, days);
        const entry: Entry = {
          no: OFFICE,
          revision: 3,
          versionRevision: 3,
          versionChanges: [{ revision: 3, on: recorded }],
          values: {},
        };
        const asked = Array.from({ length: 220 }, (_, index) => addDays(recorded, index)).some(
          (today) =>
            caseDue(dueEntry(entry, cases, updateRhythm), cases, today, closingDays) !== "none",
        );
        // A running evaluation is decided first.
        expect(asked).toBe(state !== "open" && state !== "query");
      },
    ),
    { ...SETTINGS, numRuns: 300 },
  );
});

test("a platform that joins a case at any point of its life takes nothing away from it", () => {
  fc.assert(
    fc.property(walk, ({ last, endedOn }) => {
      const change = {
        caseKey: "x",
        entryNo: SUITE,
        title: "",
        version: "2",
        outcome: "short",
      } as const;
      const joined = joinPlatformChange(last, change, momentOn(endedOn));
      expect(joined.ok).toBe(isRunning(last.state));
      if (!joined.ok) return;
      const next = joined.value;
      expect(next.causes).toEqual([...last.causes, keyOf("platform", last.entryNo, "x")]);
      expect(next.state).toBe(last.state === "objection" ? "requested" : last.state);
      const answers = (one: EvaluationCase) =>
        [...one.earlierAnswers, one.answer].filter((answer) => answer !== null);
      expect(answers(next)).toEqual(answers(last));
      expect(next.suspension).toEqual(last.suspension);
      expect(next.incidents).toEqual(last.incidents);
    }),
    { seed: 7, numRuns: 500 },
  );
});

test("the oldest version that nobody was asked about keeps its day, however many follow", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 700 }), (gaps) => {
      let held: readonly VersionChange[] | undefined;
      let today = START;
      let revision = 3;
      for (const gap of gaps) {
        today = addDays(today, gap);
        revision += 1;
        held = withVersionChange(held, { revision, on: today });
      }
      const entry: Entry = {
        no: OFFICE,
        revision,
        versionRevision: revision,
        values: {},
        versionChanges: held ?? [],
      };
      const first = addDays(START, gaps[0] ?? 0);
      expect(uncoveredSince(entry, [evaluated], null)).toBe(first);
      expect(uncoveredVersions(entry, [evaluated])).toHaveLength(Math.min(gaps.length, 300));
      const covering = { ...evaluated, targetRevision: revision };
      expect(uncoveredSince(entry, [covering], null)).toBeNull();
    }),
    { seed: 2, numRuns: 60 },
  );
});

test("the number of versions a case tells grows with every version, moved or collected", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }),
      (collected) => {
        const [first = 1, ...others] = collected;
        const start = (revision: number, versions: number) => ({
          key: "k",
          causeKey: keyOf("version", OFFICE, revision),
          entryNo: OFFICE,
          targetVersion: `${revision}`,
          previousVersion: null,
          targetRevision: revision,
          versions,
        });
        let one = accepted(
          requestCase(start(2, first), { trigger: "version", by: system }, momentOn(START)),
        );
        for (const [index, versions] of others.entries()) {
          one = accepted(moveToVersion(one, start(3 + index, versions), momentOn(START)));
        }
        expect(versionsIn(one)).toBe(collected.reduce((sum, versions) => sum + versions, 0));
      },
    ),
    { seed: 2, numRuns: 200 },
  );
});
