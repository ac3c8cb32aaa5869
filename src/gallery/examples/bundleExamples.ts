import { TEXT_LIMITS } from "#domain/limits.ts";
import { bundleCard } from "#teams/cards/bundleCard.ts";
import type { BundledMessagesContext, BundleItem } from "#teams/cards/bundleContext.ts";
import { bundledIncidentsCard } from "#teams/cards/bundledIncidentsCard.ts";
import { bundledSuspensionsCard } from "#teams/cards/bundledSuspensionsCard.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import type { CardExample, ExampleGroup } from "./cardExample.ts";
import {
  atEvaluatedVersion,
  COUNTING,
  JANA,
  LONGEST,
  longText,
  POST,
  TRANSLATION,
  UPSCALE,
} from "./demoApplications.ts";
import { ASKED, DEMO_DAY, demoContext, type Situation } from "./demoContext.ts";
import { INCIDENT } from "./demoIncident.ts";

/** One card for the questions about several applications. */
export const bundleExamples: ExampleGroup = {
  title: { de: "Mehrere Anfragen in einer Karte", en: "Several questions in one card" },
  examples: (language) => {
    const { notice, bundle: texts } = messagesFor(language).cards;
    const shown = (id: string, de: string, en: string, demo: BundleDemo): CardExample => ({
      id: `bundle-${id}`,
      title: { de, en }[language],
      card: bundleCard(bundleContext(language, demo)),
    });
    return [
      shown("requests", "Mehrere Anfragen", "Several questions", { items: OPEN }),
      shown("reminder", "Erinnerung an mehrere", "Reminder of several", {
        kind: "reminder",
        items: OPEN,
      }),
      shown("reminder-one", "Erinnerung an eine", "Reminder of one", {
        kind: "reminder",
        items: MIXED,
      }),
      shown("mixed", "In jedem Zustand", "In every state", { items: [...OPEN, ...MIXED] }),
      shown("continued", "In neueren Karten", "In newer cards", {
        items: [{ application: POST, state: "continued" }, ...DONE],
      }),
      shown("done", "Alles erledigt", "Everything settled", { items: DONE }),
      shown("recorded", "Teilweise gespeichert", "Saved in part", {
        items: [...OPEN.slice(1), ...DONE],
        notice: [texts.recorded(2), texts.notRecorded("Digitale Verkehrszählung")].join(" "),
      }),
      shown("separated", "Eigene Karten kommen", "Cards of their own will come", {
        items: MIXED,
        notice: texts.separated(2),
      }),
      shown("nothing-open", "Nichts mehr offen", "Nothing open any more", {
        items: DONE,
        notice: texts.nothingOpen,
      }),
      shown("refused", "Grund fehlt", "No reason chosen", {
        items: OPEN,
        notice: `${notice.reasonMissing} ${notice.keepTyped(texts.unchanged)}`,
        typed: {
          cases: `demo-ki-2026-0001@${ASKED}`,
          reasonText: longText(TEXT_LIMITS.reasonText),
        },
      }),
      shown("occasions", "Verschiedene Anlässe", "Different occasions", { items: OCCASIONS }),
      shown("without-version", "Ohne neue Version", "Without a new version", {
        items: OCCASIONS.slice(1),
      }),
      shown("reason-unfit", "Grund passt nicht zu allen", "Reason does not fit all", {
        items: OCCASIONS,
        notice: `${texts.reasonUnfit(UPSCALE.values.title ?? "")} ${notice.keepTyped(texts.unchanged)}`,
        typed: { reason: "bugfix" },
      }),
      {
        id: "bundle-incidents",
        title: { de: "Mehrere Vorfälle", en: "Several incidents" }[language],
        card: bundledIncidentsCard(
          bundleContext(language, { kind: "incidents", items: [...INCIDENTS, ...DONE] }),
        ),
      },
      {
        id: "bundle-suspensions",
        title: { de: "Mehrere Aussetzungen", en: "Several suspensions" }[language],
        card: bundledSuspensionsCard(
          bundleContext(language, { kind: "suspensions", items: [...OPEN, ...DONE] }),
        ),
      },
      shown("longest", "Zwanzig mit den längsten Texten", "Twenty with the longest texts", {
        items: Array.from({ length: 20 }, () => ({ application: LONGEST, state: "open" })),
      }),
    ];
  },
};

interface BundleDemo {
  readonly kind?: BundledMessagesContext["kind"];
  readonly items: readonly BundleItemExample[];
  readonly notice?: string;
  readonly typed?: BundledMessagesContext["typed"];
}
interface BundleItemExample extends Situation {
  readonly state: BundleItem["state"];
}

const OPEN: readonly BundleItemExample[] = [
  { application: POST, state: "open" },
  { application: COUNTING, state: "open" },
  { application: TRANSLATION, state: "open", case: { due: null } },
];
const OCCASIONS: readonly BundleItemExample[] = [
  { application: POST, state: "open" },
  { application: atEvaluatedVersion(UPSCALE), state: "open", case: { trigger: "campaign" } },
  { application: atEvaluatedVersion(COUNTING), state: "open", case: { trigger: "periodic" } },
  {
    application: atEvaluatedVersion(POST),
    state: "open",
    case: { trigger: "lawChange", newLaw: true },
  },
];
const INCIDENTS = ([POST, COUNTING, TRANSLATION] as const).map(
  (application): BundleItemExample => ({
    application,
    state: "open",
    messageId: "incident-1",
    case: { state: "open", incidents: [INCIDENT] },
  }),
);
const DONE: readonly BundleItemExample[] = [
  { application: POST, state: "done", case: { state: "unchanged" } },
  { application: UPSCALE, state: "done", case: { state: "approved" } },
];
const MIXED: readonly BundleItemExample[] = [
  { application: UPSCALE, state: "query", case: { state: "query" } },
  { application: COUNTING, state: "query", case: { state: "query", due: null } },
  { application: TRANSLATION, state: "separate" },
  ...DONE,
];

/** What Jana Albrecht sees in one card of several messages. */
export function bundleContext(language: Language, demo: BundleDemo): BundledMessagesContext {
  const items = demo.items.map(({ state, ...situation }, index): BundleItem => {
    const key = `demo-${index}-${(situation.application ?? COUNTING).no.toLowerCase()}`;
    const { caseInEntry, messageId } = demoContext(language, {
      ...situation,
      case: { key, ...situation.case },
    });
    return { caseInEntry, messageId, state };
  });
  return {
    key: "demo",
    kind: demo.kind ?? "requests",
    items,
    person: JANA,
    language,
    today: DEMO_DAY,
    conversation: demoContext(language).conversations[0],
    pageUrl: "https://teams.microsoft.com/l/entity/demo/register",
    caseUrl: ({ evaluationCase }) =>
      `https://teams.microsoft.com/l/entity/demo/${evaluationCase.key}`,
    notice: demo.notice,
    typed: demo.typed,
  };
}
