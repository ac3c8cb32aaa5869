import { AdaptiveCard, type CardElementArray, OpenUrlAction } from "@microsoft/teams.cards";
import type { EntryValues } from "#domain/entry/entry.ts";
import { type FieldKey, fieldOf } from "#domain/entry/fields.ts";
import type { Day } from "#domain/time/day.ts";
import { isUsable } from "#domain/usage/staffUsage.ts";
import { formatDay } from "#texts/format.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import { usageWords } from "#texts/usageWords.ts";
import { askButton, askField } from "./askCard.ts";
import type { PageUrl } from "./cardContext.ts";
import { heading, labelled, link, paragraph } from "./cardFrame.ts";
import { plainText } from "./plainText.ts";

/** An application as everybody may read it. */
export interface UsageHit {
  readonly no: string;
  readonly values: EntryValues;
}

/** What somebody asked for, and what was found. */
export interface UsageAnswer {
  /** The words that were asked for, as they were written. */
  readonly name: string;
  readonly hits: readonly UsageHit[];
  readonly hasMore: boolean;
  /** Only without hits: what may be used instead. */
  readonly instead: readonly UsageHit[];
}

interface UsageContext {
  readonly language: Language;
  readonly today: Day;
  readonly pageUrl: PageUrl;
  /** With the field for the next question: where one was typed into a card. */
  readonly asksOn?: boolean;
}

/** What else is said of an application that is the only answer. */
const MORE_FIELDS = ["allowedTasks", "mustDo", "prerequisites"] as const satisfies FieldKey[];

/** "Darf ich das nutzen?": a snapshot for whoever reads it, so it says of which day, and where it can be read anew. */
export function usageCard(answer: UsageAnswer, context: UsageContext): AdaptiveCard {
  const { asksOn = false, language, pageUrl, today } = context;
  const { cards, usage } = messagesFor(language);
  const { hits, instead, name } = answer;
  const isMissing = hits.length === 0;
  const shown = isMissing ? instead : hits;
  const body: CardElementArray = [
    heading(usage.question),
    ...(isMissing ? [paragraph(usage.missing(name))] : []),
    ...(isMissing && instead.length > 0 ? [paragraph(usage.instead)] : []),
    ...shown.flatMap((hit) => hitLines(hit, context)),
    ...(!isMissing && hits.length === 1 ? hits.flatMap((hit) => moreLines(hit, context)) : []),
    paragraph(usage.asOf(formatDay(today, language))).withSeparator(),
    ...(asksOn ? [askField(language, {})] : []),
  ];
  const action = isMissing
    ? { title: cards.usage.report, url: pageUrl(`report?${new URLSearchParams({ title: name })}`) }
    : {
        title: answer.hasMore ? cards.usage.allHits : cards.usage.open,
        url: pageUrl(`register?${new URLSearchParams({ search: name })}`),
      };
  return new AdaptiveCard(...body)
    .withVersion("1.5")
    .withLang(language)
    .withFallbackText(plainText(usageSummary(answer, context)))
    .withActions(
      new OpenUrlAction(action.url).withTitle(action.title),
      ...(asksOn ? [askButton(language, pageUrl)] : []),
    );
}

/** The answer in one line, for the notification. */
export function usageSummary(
  { hits, name }: UsageAnswer,
  { language, today }: Pick<UsageContext, "language" | "today">,
): string {
  const { cards, usage } = messagesFor(language);
  const [first] = hits;
  if (first === undefined) return usage.missing(name);
  const { answer } = usageWords(first.values, today, language, usage);
  return cards.usage.line(titleOf(first), answer);
}

function hitLines(hit: UsageHit, { language, pageUrl, today }: UsageContext): CardElementArray {
  const { usage } = messagesFor(language);
  const { answer, data, help, reason } = usageWords(hit.values, today, language, usage);
  const lines = [reason === undefined ? answer : `${answer}. ${reason}`, data, help];
  return [
    link(titleOf(hit), pageUrl(`entry/${hit.no}`))
      .withSpacing("Medium")
      .withSeparator(),
    ...lines.flatMap((line) => (line === undefined ? [] : [paragraph(line).withSpacing("Small")])),
  ];
}

/** For which tasks, what one must do and what one needs: only where it may be used. */
function moreLines({ values }: UsageHit, { language, today }: UsageContext): CardElementArray {
  const { usage } = messagesFor(language);
  if (!isUsable(usageWords(values, today, language, usage).mayUse)) return [];
  const lines = MORE_FIELDS.flatMap((key) => {
    const { choices = [], label } = fieldOf(key);
    const chosen = choices.filter((choice) => values[key]?.includes(choice.key));
    const words = chosen.map((choice) => choice[language]).join(", ");
    return words === "" ? [] : [labelled(label[language], words)];
  });
  const { staffHint } = values;
  return staffHint === undefined ? lines : [...lines, paragraph(staffHint).withSpacing("Small")];
}

function titleOf({ no, values }: UsageHit): string {
  return values.title ?? no;
}
