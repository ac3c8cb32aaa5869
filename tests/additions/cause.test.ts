import { expect, test } from "vitest";
import { isLong } from "#tests/long.ts";
import { documentedPlaces } from "./places.ts";
import { type Place, plantedCopy } from "./plantedCopy.ts";

const copy = plantedCopy();

const KIND: Place = {
  file: "src/domain/cases/causes.ts",
  after: 'platform: { prefix: "platform/", subject: /./, triggers: ["platform"] },',
  lines: '  guideline: { prefix: "guideline/", subject: /./, triggers: ["lawChange"] },\n',
};
const TRIGGER: Place = { ...KIND, lines: KIND.lines.replace("lawChange", "guideline") };
const RULES: Place = {
  file: "src/register/cases/causes/guideline.ts",
  content: `import { requestCase } from "#domain/cases/caseStart.ts";
import { joinCause } from "#domain/cases/caseTransitions.ts";
import type { Entry } from "#domain/entry/entry.ts";
import type { Cause, DueCause } from "#register/cases/cause.ts";
import { openCase } from "#register/cases/openCase.ts";
import { SYSTEM } from "#register/memory/actor.ts";
import { scopeReads } from "#register/memory/scopeReads.ts";
import { stepOf } from "#register/memory/step.ts";

export const guideline: Cause = {
  turn: "rule",
  step: (context) =>
    stepOf<Entry>({
      name: "ask about guidelines",
      due: (scope) => scopeReads(context.replica).entriesIn(scope),
      entryOf: ({ no }) => no,
      run: ({ no }) => openCase(context, no, rules),
    }),
};

const rules: DueCause<string> = {
  kind: "guideline",
  due: () => ["2027"],
  subjectOf: (year) => year,
  begin: (_, start, when) => requestCase(start, { trigger: "lawChange", by: SYSTEM }, when),
  join: (_, { evaluationCase, start }) => joinCause(evaluationCase, { causeKey: start.causeKey }),
  noteOf: () => ({ action: "requested", actor: SYSTEM, channel: "system" }),
};
`,
};
const TABLE: readonly Place[] = [
  {
    file: "src/register/cases/causes/causes.ts",
    after: 'import { campaign } from "./campaign.ts";',
    lines: 'import { guideline } from "./guideline.ts";\n',
  },
  { file: "src/register/cases/causes/causes.ts", after: "  campaign,", lines: "  guideline,\n" },
];

test("a cause that is only in the domain is missed by the table of causes", () => {
  expect([...copy.faultsWith([KIND]).keys()]).toEqual(["src/register/cases/causes/causes.ts"]);
});

test.runIf(isLong)("a trigger of its own is missed where triggers have their labels", () => {
  expect([...copy.faultsWith([TRIGGER]).keys()].sort()).toEqual([
    "src/domain/cases/causes.ts",
    "src/register/cases/causes/causes.ts",
  ]);
});

test("with the places that are documented nothing is missing", () => {
  const places = [KIND, RULES, ...TABLE];
  expect(copy.faultsWith(places)).toEqual(new Map());
  const touched = new Set(places.map(({ file }) => file.replace("guideline", "<cause>")));
  expect([...touched]).toEqual(documentedPlaces("cause"));
});
