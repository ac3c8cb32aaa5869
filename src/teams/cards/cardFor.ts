import type { AdaptiveCard } from "@microsoft/teams.cards";
import { titleOf } from "#domain/entry.ts";
import { relationTo } from "#domain/roles.ts";
import { formatDay } from "#texts/format.ts";
import { messagesFor } from "#texts/messages.ts";
import type { CardContext } from "./cardContext.ts";
import { caseCard, heading, openInRegister, paragraph } from "./cardFrame.ts";
import { caseFacts } from "./caseFacts.ts";
import { messageCard } from "./messageCard.ts";
import { outcomeCard } from "./outcomeCard.ts";
import { openQueryOf, queryCard } from "./queryCard.ts";
import { questionCard } from "./questionCard.ts";

type Face = "notResponsible" | "superseded" | "question" | "reminder" | "query" | "outcome";

/** The card that this copy shows today: a function of the case's state, whatever its age. */
export function cardFor(context: CardContext): AdaptiveCard {
  switch (faceOf(context)) {
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
    case "outcome":
      return outcomeCard(context);
  }
}

/** The sentence that the notification shows. */
export function summaryFor(context: CardContext): string {
  const { caseInEntry, language } = context;
  const { summary } = messagesFor(language).cards;
  const title = titleOf(caseInEntry.entry);
  const { due } = caseInEntry.evaluationCase;
  switch (faceOf(context)) {
    case "question":
      return due === null
        ? summary.questionWithoutDay(title)
        : summary.question(title, formatDay(due, language));
    case "reminder":
      return summary.reminder(title);
    case "query":
      return summary.query(title);
    case "superseded":
    case "outcome":
      return summary.outcome(title);
    case "notResponsible":
      return summary.help;
  }
}

function faceOf(context: CardContext): Face {
  const { caseInEntry, person, step } = context;
  const { entry, evaluationCase } = caseInEntry;
  if (relationTo(entry, person.id) === undefined) return "notResponsible";
  const asksLast = step === `query-${evaluationCase.queries.length}`;
  if (asksLast && openQueryOf(caseInEntry) !== undefined) return "query";
  if (evaluationCase.state !== "requested") return "outcome";
  if (step.startsWith("later-")) return "reminder";
  const asked = /^request-v(\d+)$/.exec(step)?.[1];
  const superseded = asked !== undefined && Number(asked) < evaluationCase.targetRevision;
  return superseded ? "superseded" : "question";
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
