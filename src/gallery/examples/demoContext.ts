import { emptyCase } from "#domain/cases/caseStart.ts";
import { causeKey } from "#domain/cases/causes.ts";
import type { EvaluationCase, StoredAnswer } from "#domain/cases/evaluationCase.ts";
import type { EntryValues } from "#domain/entry/entry.ts";
import { dayOf } from "#domain/time/day.ts";
import { answersOf, type CardAnswer, liveOf, triage } from "#domain/triage/triage.ts";
import type { CardContext, CaseReader } from "#teams/cards/cardContext.ts";
import type { Language } from "#texts/language.ts";
import { COUNTING, type DemoApplication, JANA, MEHMET } from "./demoApplications.ts";

/** The revision that the question of an example is about. */
export const ASKED = 7;
const REQUESTED = dayOf(2026, 11, 20);
export const DEMO_DAY = dayOf(2026, 11, 27);
export const DUE = dayOf(2026, 12, 4);

export interface Situation extends Partial<Omit<CardContext, "caseInEntry" | "language">> {
  readonly application?: DemoApplication;
  readonly case?: Partial<EvaluationCase>;
  readonly entry?: EntryValues;
}

/** What Jana Albrecht sees of a version that was asked about and not answered, but for what the situation says. */
export function demoContext(language: Language, situation: Situation = {}): CardContext {
  const { application = COUNTING, case: over = {}, entry = {}, ...context } = situation;
  const { no, values } = application;
  return {
    caseInEntry: {
      evaluationCase: { ...demoCase(application), ...over },
      entry: {
        no,
        revision: ASKED,
        versionRevision: ASKED,
        eTag: '"1"',
        webUrl: null,
        values: {
          ...values,
          ownerId: JANA.id,
          ownerName: JANA.name,
          deputyId: MEHMET.id,
          deputyName: MEHMET.name,
          ...entry,
        },
      },
    },
    messageId: `request-v${ASKED}`,
    person: JANA,
    language,
    today: DEMO_DAY,
    isAttended: false,
    isContact: true,
    remindOn: undefined,
    conversations: [JANA, MEHMET].map(({ id }) => ({
      personId: id,
      conversationId: `a:${id}`,
      serviceUrl: "https://smba.trafficmanager.net/emea/",
      userId: `29:${id}`,
      botId: "28:demo",
      locale: language,
    })),
    tabUrl: demoTabUrl,
    ...context,
  };
}

/** Where the register tab opens for an entry, in the form of Teams' links. */
export function demoTabUrl(entryNo: string, caseKey = "", reader: CaseReader = "others"): string {
  const page = reader === "coordination" ? `cases/${caseKey}` : `entry/${entryNo}?tab=evaluation`;
  const context = encodeURIComponent(JSON.stringify({ subEntityId: page }));
  return `https://teams.microsoft.com/l/entity/demo/register?context=${context}`;
}

/** An answer with what follows from it for a highly sensitive application. */
export function demoAnswer(answer: CardAnswer, over: Partial<StoredAnswer> = {}): StoredAnswer {
  const answers = answersOf(answer);
  return {
    answer,
    answers,
    ...triage({ riskClass: "highRiskExempt", answers, live: liveOf(answer) }),
    by: { ...JANA, role: "owner" },
    channel: "card",
    at: "2026-11-20T10:00:00.000Z",
    ...over,
  };
}

function demoCase({ no, previousVersion, values }: DemoApplication): EvaluationCase {
  const start = {
    key: "demo-c2",
    causeKey: causeKey("version", no, ASKED),
    entryNo: no,
    targetVersion: values.version ?? "",
    previousVersion,
    targetRevision: ASKED,
  };
  return {
    ...emptyCase(start, "version", { today: REQUESTED }),
    requestedOn: REQUESTED,
    due: DUE,
    revision: 1,
  };
}
