import type { AdaptiveCard } from "@microsoft/teams.cards";
import type { MessageBundleKind } from "#domain/messages/bundles.ts";
import { messagesFor } from "#texts/messages.ts";
import { bundleCard, reminderSummary, requestsSummary } from "./bundleCard.ts";
import type { BundledMessagesContext } from "./bundleContext.ts";
import { bundledConditionsCard } from "./bundledConditionsCard.ts";
import { bundledIncidentsCard } from "./bundledIncidentsCard.ts";
import { bundledSectionsCard } from "./bundledSectionsCard.ts";
import { bundledSuspensionsCard } from "./bundledSuspensionsCard.ts";
import { bundledUnattendedCard } from "./bundledUnattendedCard.ts";
import { escalationCard } from "./escalationCard.ts";
import {
  openToHead,
  openToInformed,
  openToResponsible,
  openWhileAwaited,
  openWhileIncomplete,
  openWhileRunning,
  openWhileSuspended,
  type StateOfItem,
} from "./itemStates.ts";

/** How a kind of bundle is shown. */
interface BundleCard {
  readonly card: (context: BundledMessagesContext) => AdaptiveCard;
  readonly summary: (context: BundledMessagesContext) => string;
  /** The page where what it is about is dealt with. */
  readonly page: "register" | "tasks" | "cases" | "office";
  /** What has become of a message whose question is still open. */
  readonly stateOf: StateOfItem;
  /** Whether a single message is shown by its own card. */
  readonly showsSingle: boolean;
}

/** The coordinators' morning and an answered hint have cards of their own: they hold no messages. */
export const BUNDLE_CARDS: Readonly<Record<MessageBundleKind, BundleCard>> = {
  requests: {
    card: bundleCard,
    summary: requestsSummary,
    page: "tasks",
    stateOf: openToResponsible,
    showsSingle: true,
  },
  reminder: {
    card: bundleCard,
    summary: reminderSummary,
    page: "tasks",
    stateOf: openToResponsible,
    showsSingle: true,
  },
  sections: {
    card: bundledSectionsCard,
    summary: ({ items, language }) =>
      messagesFor(language).cards.informativeBundles.sections.summary(items.length),
    page: "tasks",
    stateOf: openWhileIncomplete,
    showsSingle: true,
  },
  sectionsAgain: {
    card: bundledSectionsCard,
    summary: ({ items, language }) =>
      messagesFor(language).cards.informativeBundles.sections.summaryAgain(items.length),
    page: "tasks",
    stateOf: openWhileIncomplete,
    showsSingle: true,
  },
  unattended: {
    card: bundledUnattendedCard,
    summary: ({ language }) => messagesFor(language).cards.informativeBundles.unattended.summary,
    page: "cases",
    stateOf: openToInformed,
    showsSingle: false,
  },
  escalation: {
    card: escalationCard,
    summary: ({ language }) => messagesFor(language).cards.informativeBundles.escalation.summary,
    page: "office",
    stateOf: openToHead,
    showsSingle: false,
  },
  incidents: {
    card: bundledIncidentsCard,
    summary: ({ items, language }) =>
      messagesFor(language).cards.informativeBundles.incidents.summary(items.length),
    page: "register",
    stateOf: openWhileRunning,
    showsSingle: true,
  },
  conditions: {
    card: bundledConditionsCard,
    summary: conditionsSummary,
    page: "tasks",
    stateOf: openWhileAwaited,
    showsSingle: true,
  },
  conditionReminders: {
    card: bundledConditionsCard,
    summary: conditionsSummary,
    page: "tasks",
    stateOf: openWhileAwaited,
    showsSingle: true,
  },
  suspensions: {
    card: bundledSuspensionsCard,
    summary: ({ items, language }) =>
      messagesFor(language).cards.informativeBundles.suspensions.summary(items.length),
    page: "register",
    stateOf: openWhileSuspended,
    showsSingle: true,
  },
};

function conditionsSummary({ items, language }: BundledMessagesContext): string {
  const open = items.filter(({ state }) => state === "open").length;
  return messagesFor(language).cards.condition.bundle.summary(open === 0 ? items.length : open);
}
