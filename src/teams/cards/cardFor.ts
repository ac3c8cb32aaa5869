import type { AdaptiveCard } from "@microsoft/teams.cards";
import { titleOf } from "#domain/entry/entry.ts";
import type { MessageId } from "#domain/messages/kinds.ts";
import { questionOf } from "#domain/messages/messageId.ts";
import { relationTo } from "#domain/people/roles.ts";
import { formatDay } from "#texts/format.ts";
import { messagesFor } from "#texts/messages.ts";
import { answeredQueryCard, answeredQueryOf } from "./answeredQueryCard.ts";
import type { CardContext } from "./cardContext.ts";
import { caseCard, heading, openInRegister, paragraph } from "./cardFrame.ts";
import { caseFacts } from "./caseFacts.ts";
import { handoverCard, handoverSummary } from "./handoverCard.ts";
import { messageCard } from "./messageCard.ts";
import { outcomeCard } from "./outcomeCard.ts";
import { openQueryOf, queryCard } from "./queryCard.ts";
import { questionCard } from "./questionCard.ts";
import { statementCard, statementSummary } from "./statementCard.ts";
import {
  incidentCard,
  incidentOf,
  reportCard,
  suspensionCard,
  unattendedCard,
} from "./toldCard.ts";

type CardKind =
  | "notResponsible"
  | "superseded"
  | "question"
  | "reminder"
  | "query"
  | "answeredQuery"
  | "outcome"
  | "unattended"
  | "incident"
  | "suspension"
  | "report"
  | "handover"
  | "statement";

/** The card that this copy shows today: a function of the case's state, whatever its age. */
export function cardFor(context: CardContext): AdaptiveCard {
  switch (cardKindOf(context)) {
    case "notResponsible":
      return messageCard(
        messagesFor(context.language).cards.message.notResponsible,
        context.language,
      );
    case "superseded":
      return supersededCard(context);
    case "question":
    case "reminder":
      return questionCard(context);
    case "query": {
      const query = openQueryOf(context.caseInEntry);
      return query === undefined ? outcomeCard(context) : queryCard(context, query);
    }
    case "answeredQuery": {
      const query = answeredQueryOf(context);
      return query === undefined ? outcomeCard(context) : answeredQueryCard(context, query);
    }
    case "outcome":
      return outcomeCard(context);
    case "unattended":
      return unattendedCard(context);
    case "incident": {
      const incident = incidentOf(context.caseInEntry.evaluationCase, context.messageId);
      return incident === undefined ? outcomeCard(context) : incidentCard(context, incident);
    }
    case "suspension":
      return suspensionCard(context);
    case "report":
      return reportCard(context);
    case "handover":
      return handoverCard(context);
    case "statement":
      return statementCard(context);
  }
}

/** The sentence that the notification shows. */
export function summaryFor(context: CardContext): string {
  const { caseInEntry, language } = context;
  const { outcome, summary, told } = messagesFor(language).cards;
  const title = titleOf(caseInEntry.entry);
  const { due } = caseInEntry.evaluationCase;
  const face = cardKindOf(context);
  switch (face) {
    case "question":
      return due === null
        ? summary.questionWithoutDay(title)
        : summary.question(title, formatDay(due, language));
    case "reminder":
      return summary.reminder(title);
    case "query":
      return summary.query(title);
    case "superseded":
    case "answeredQuery":
      return summary.outcome(title);
    case "outcome": {
      const { state } = caseInEntry.evaluationCase;
      return context.messageId === "decision"
        ? told.summary.decision(title, outcome.headings[state])
        : summary.outcome(title);
    }
    case "unattended":
    case "incident":
    case "suspension":
    case "report":
      return told.summary[face](title);
    case "handover":
      return handoverSummary(context);
    case "statement":
      return statementSummary(context);
    case "notResponsible":
      return summary.help;
  }
}

/** Sent to somebody by name, whatever their part in the entry. */
const OF_THE_PERSON: readonly CardKind[] = ["report", "handover", "statement"];

function cardKindOf(context: CardContext): CardKind {
  const { caseInEntry, isContact, person, messageId } = context;
  const { entry, evaluationCase } = caseInEntry;
  const told = toldCardKindOf(messageId);
  if (told !== undefined) {
    // Whoever was told as owner, deputy or head of office, and is so no more, sees nothing of it any longer.
    const isConcerned =
      isContact ||
      relationTo(entry, person.id) !== undefined ||
      entry.values.headOfOfficeId === person.id;
    return isConcerned || OF_THE_PERSON.includes(told) ? told : "notResponsible";
  }
  if (relationTo(entry, person.id) === undefined) return "notResponsible";
  const about = questionOf(messageId);
  const lastQuery = `q${evaluationCase.queries.length}`;
  if (about === lastQuery && openQueryOf(caseInEntry) !== undefined) return "query";
  if (answeredQueryOf(context) !== undefined) return "answeredQuery";
  if (evaluationCase.state !== "requested" || messageId === "decision") return "outcome";
  if (messageId.startsWith("later-")) return "reminder";
  if (about?.startsWith("v") !== true) return "outcome";
  if (Number(about.slice(1)) < evaluationCase.targetRevision) return "superseded";
  return messageId.startsWith("reminder-") ? "reminder" : "question";
}

/** What is told to people who may have no other part in the entry: whom it was sent to, the ledger says. */
function toldCardKindOf(messageId: MessageId): CardKind | undefined {
  const [kind] = messageId.split("-");
  switch (kind) {
    case "unattended":
    case "incident":
    case "suspension":
    case "handover":
    case "statement":
      return kind;
    case "outcome":
      return "report";
    default:
      return undefined;
  }
}

/** A newer version has its own card; this one points to it. */
function supersededCard(context: CardContext): AdaptiveCard {
  const { evaluationCase } = context.caseInEntry;
  const { message, question } = messagesFor(context.language).cards;
  const text = message.superseded(evaluationCase.targetVersion);
  return caseCard(
    context,
    text,
    [
      heading(question.headings[evaluationCase.trigger]),
      ...caseFacts(context),
      paragraph(text).withSeparator(),
    ],
    [openInRegister(context)],
  );
}
