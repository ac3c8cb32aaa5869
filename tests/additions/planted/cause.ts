import type { Addition } from "#tests/additions/addition.ts";
import type { Place } from "#tests/additions/plantedCopy.ts";

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

export const causeAddition: Addition = {
  incomplete: [KIND],
  missedBy: ["src/register/cases/causes/causes.ts"],
  complete: [KIND, RULES, ...TABLE],
  namelessly: (file) => file.replace("guideline", "<cause>"),
  forgotten: [
    {
      what: "a trigger of its own is missed where triggers have their labels",
      places: [TRIGGER],
      missedBy: ["src/domain/cases/causes.ts", "src/register/cases/causes/causes.ts"],
    },
  ],
};
