import type { AdaptiveCard } from "@microsoft/teams.cards";
import { responsiblePersons } from "#domain/entry/entry.ts";
import { isAboutQuestion } from "#domain/messages/messageId.ts";
import { openQuestionOf } from "#domain/messages/messagesDue.ts";
import type { Person } from "#domain/people/person.ts";
import type { Bundle, BundledMessage } from "#register/messages/delivery.ts";
import type { RegisterReads } from "#register/register.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import { bundleCard, bundleSummary } from "./bundleCard.ts";
import type { BundleContext, BundledMessagesContext, BundleItem } from "./bundleContext.ts";
import { bundledUnattendedCard } from "./bundledUnattendedCard.ts";
import type { TabUrl, Typed } from "./cardContext.ts";
import { cardFor, summaryFor } from "./cardFor.ts";
import { contextOf } from "./caseContext.ts";
import { digestCard } from "./digestCard.ts";
import { escalationCard } from "./escalationCard.ts";

export interface ShownCard {
  readonly card: AdaptiveCard;
  /** What the notification shows. */
  readonly summary: string;
}

/** The address of a page of the register tab: `tasks`, `cases`, or the register itself. */
export type PageUrl = (page: "register" | "tasks" | "cases") => string;

export interface BundleInput {
  readonly language: Language;
  readonly tabUrl: TabUrl;
  readonly pageUrl: PageUrl;
  readonly notice?: string | undefined;
  readonly typed?: Typed | undefined;
}

/** What a bundle shows today. A single question is that question itself, with its parts. */
export function bundleCardFor(reads: RegisterReads, bundle: Bundle, input: BundleInput): ShownCard {
  const [part] = bundle.messages;
  const isAsking = bundle.kind === "reminder" || bundle.kind === "requests";
  const single = isAsking && bundle.messages.length === 1 ? part : undefined;
  const caseInEntry = single === undefined ? undefined : reads.case(single.caseKey);
  if (single !== undefined && caseInEntry !== undefined) {
    const { language, notice, tabUrl } = input;
    const { person } = bundle;
    const context = contextOf(reads, caseInEntry, {
      person,
      messageId: single.messageId,
      language,
      tabUrl,
    });
    const shown = { ...context, notice };
    return { card: cardFor(shown), summary: summaryFor(shown) };
  }
  return shownBundle(bundleContextOf(reads, bundle, input));
}

/** Where what a card is about is dealt with. */
const PAGES = {
  requests: "tasks",
  reminder: "tasks",
  unattended: "cases",
  escalation: "register",
} as const;

/** The parts of a bundle as they stand today. */
export function bundleItems(reads: RegisterReads, bundle: Bundle): readonly BundleItem[] {
  return bundle.messages.flatMap((part) => {
    const caseInEntry = reads.case(part.caseKey);
    if (caseInEntry === undefined) return [];
    return [{ caseInEntry, messageId: part.messageId, state: stateOf(reads, bundle, part) }];
  });
}

function shownBundle(context: BundleContext): ShownCard {
  if (context.kind === "digest") {
    const { digest } = messagesFor(context.language).cards;
    const count = context.digest.sections.reduce((sum, { lines }) => sum + lines.length, 0);
    return { card: digestCard(context), summary: digest.summary(count) };
  }
  if (context.kind === "unattended") {
    const { told } = messagesFor(context.language).cards;
    return { card: bundledUnattendedCard(context), summary: told.bundledUnattended.summary };
  }
  if (context.kind === "escalation") {
    const { told } = messagesFor(context.language).cards;
    return { card: escalationCard(context), summary: told.escalation.summary };
  }
  return { card: bundleCard(context), summary: bundleSummary(context) };
}

function bundleContextOf(reads: RegisterReads, bundle: Bundle, input: BundleInput): BundleContext {
  const { key, kind, person } = bundle;
  const { language, notice, pageUrl, typed } = input;
  const base = {
    key,
    person,
    language,
    notice,
    typed,
    conversation: reads.conversation(person.id),
  };
  if (kind === "digest") {
    return {
      ...base,
      kind,
      pageUrl: pageUrl("cases"),
      today: reads.today(),
      // Who coordinates no more sees nothing of what waits.
      digest:
        reads.contactRole(person.id) === "coordination"
          ? reads.digest(person.id)
          : { day: reads.today(), sections: [] },
    };
  }
  const several: BundledMessagesContext = {
    ...base,
    kind,
    pageUrl: pageUrl(PAGES[kind]),
    items: bundleItems(reads, bundle),
  };
  return several;
}

function stateOf(reads: RegisterReads, bundle: Bundle, part: BundledMessage): BundleItem["state"] {
  const found = reads.case(part.caseKey);
  if (found === undefined) return "done";
  const { entry, evaluationCase } = found;
  const asking = openQuestionOf(evaluationCase);
  if (asking === undefined || !isAboutQuestion(part.messageId, asking.key)) return "done";
  if (bundle.kind === "escalation") {
    return entry.values.headOfOfficeId === bundle.person.id ? "open" : "done";
  }
  if (bundle.kind === "unattended") {
    const isTold =
      reads.contactRole(bundle.person.id) === "coordination" ||
      entry.values.headOfOfficeId === bundle.person.id;
    return isTold && !responsiblePersons(entry).some(isThere(reads)) ? "open" : "done";
  }
  if (!responsiblePersons(entry).some(({ id }) => id === bundle.person.id)) return "done";
  const own = reads
    .deliveriesOf(part.caseKey)
    .find(
      ({ person, messageId }) => person.id === bundle.person.id && messageId === part.messageId,
    );
  if (own !== undefined && own.bundle !== bundle.key) return "separate";
  return evaluationCase.state === "query" ? "query" : "open";
}

function isThere(reads: RegisterReads) {
  return ({ id }: Person) => reads.account(id) === "active" && reads.absentUntil(id) === undefined;
}
