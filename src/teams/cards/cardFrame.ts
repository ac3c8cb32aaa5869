import {
  AdaptiveCard,
  type CardElementArray,
  ExecuteAction,
  type IAdaptiveCard,
  OpenUrlAction,
  RefreshDefinition,
  RichTextBlock,
  TextBlock,
  TextRun,
} from "@microsoft/teams.cards";
import type { Conversation } from "#register/messages/delivery.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import type { CaseVerb } from "./actions.ts";
import type { CardContext } from "./cardContext.ts";
import { plainText } from "./plainText.ts";

/** Teams accepts at most this many people whose copy refreshes itself. */
const MAX_REFRESHED = 60;
/** Teams takes 28 kB and counts two bytes for each unit of UTF-16; long texts are read in the register. */
const MAX_UNITS = (28 * 1024) / 2;
const MAX_TEXT = 500;
/** Nobody listens longer to what only says what it is about. */
const MAX_SPOKEN = 400;

interface Frame {
  readonly language: Language;
  readonly fallbackText: string;
  /** What just happened, above everything else. */
  readonly notice: string | undefined;
  /** Left out where a refresh would take away what somebody is reading. */
  readonly refresh?: RefreshDefinition;
  /** What is read aloud of it. */
  readonly speak?: string;
}

/** A card of the register: version, language, fallback text and the refresh that shows today's state. */
export function framedCard(
  { fallbackText, language, notice, refresh, speak = fallbackText }: Frame,
  body: CardElementArray,
  actions: NonNullable<IAdaptiveCard["actions"]>,
): AdaptiveCard {
  const above = notice === undefined ? [] : [strong(notice)];
  const card = new AdaptiveCard(...above, ...body)
    .withVersion("1.5")
    .withLang(language)
    .withFallbackText(plainText(fallbackText))
    .withSpeak(clip(notice === undefined ? speak : `${notice} ${speak}`, MAX_SPOKEN))
    .withActions(...actions);
  return refresh === undefined ? card : card.withRefresh(refresh);
}

/** Whether Teams takes it. */
export function isTaken(card: AdaptiveCard): boolean {
  return JSON.stringify(card).length <= MAX_UNITS;
}

/** A button. A client that knows no `Action.Execute` opens the register instead, where the same can be done. */
export function execute(
  context: CardContext,
  title: string,
  verb: CaseVerb,
  data: Readonly<Record<string, number | string>> = {},
): ExecuteAction {
  return executeOnCase(context, title, verb, data).withFallback(
    inRegister(context.language, title, caseUrl(context)),
  );
}

/** What a button does where it cannot be pressed in the chat. */
export function inRegister(language: Language, title: string, url: string): OpenUrlAction {
  return new OpenUrlAction(url).withTitle(messagesFor(language).cards.question.inRegister(title));
}

function executeOnCase(
  { caseInEntry, messageId }: CardContext,
  title: string,
  verb: CaseVerb,
  data: Readonly<Record<string, number | string>> = {},
): ExecuteAction {
  const { key, targetRevision } = caseInEntry.evaluationCase;
  return new ExecuteAction({
    title,
    verb,
    // Cards that were sent go on naming it so.
    data: { caseKey: key, targetRevision, step: messageId, ...data },
  }).withAssociatedInputs(verb === "case/refresh" ? "none" : "auto");
}

export function openInRegister(context: CardContext): OpenUrlAction {
  const { open, openCase } = messagesFor(context.language).cards.question;
  const title = context.reader === "coordination" ? openCase : open;
  return new OpenUrlAction(caseUrl(context)).withTitle(title);
}

function caseUrl({ caseInEntry, reader = "others", tabUrl }: CardContext): string {
  return tabUrl(caseInEntry.entry.no, caseInEntry.evaluationCase.key, reader);
}

/** The only text block: headings are announced as such, but Markdown is rendered in them. */
export function heading(text: string): TextBlock {
  return new TextBlock(plainText(text), {
    size: "Large",
    weight: "Bolder",
    wrap: true,
    style: "heading",
  });
}

/** Text runs show Markdown as it was typed: a title cannot become a link. */
export function paragraph(text: string): RichTextBlock {
  return new RichTextBlock().withInlines(new TextRun(clip(text)));
}

export function strong(text: string): RichTextBlock {
  return new RichTextBlock().withInlines(new TextRun(clip(text), { weight: "Bolder" }));
}

export function labelled(label: string, value: string): RichTextBlock {
  return new RichTextBlock()
    .withInlines(
      new TextRun(label.endsWith("?") ? `${label} ` : `${label}: `, { weight: "Bolder" }),
      new TextRun(clip(value)),
    )
    .withSpacing("Small");
}

/** The label opens a page. */
export function labelledLink(label: string, value: string, url: string): RichTextBlock {
  return new RichTextBlock()
    .withInlines(linked(label, url).withWeight("Bolder"), new TextRun(`: ${clip(value)}`))
    .withSpacing("Small");
}

export function link(title: string, url: string): RichTextBlock {
  return new RichTextBlock().withInlines(linked(title, url)).withSpacing("Small");
}

export function strongLink(title: string, url: string): RichTextBlock {
  return new RichTextBlock().withInlines(linked(title, url).withWeight("Bolder"));
}

function linked(title: string, url: string): TextRun {
  return new TextRun(title, { selectAction: new OpenUrlAction(url).withTitle(title) });
}

function clip(text: string, longest = MAX_TEXT): string {
  return text.length <= longest ? text : `${text.slice(0, longest).trimEnd()} …`;
}

/** Asks for the present card of a case. */
export function refreshOf(context: CardContext): RefreshDefinition {
  const { conversations, language, person } = context;
  const title = messagesFor(language).cards.question.refresh;
  const action = executeOnCase(context, title, "case/refresh");
  return refreshFor(action, conversations, person.id);
}

/** Asks again whenever somebody looks at the card: an automatic refresh records nothing. */
export function refreshFor(
  action: ExecuteAction,
  conversations: readonly Conversation[],
  readerId: string,
): RefreshDefinition {
  const refresh = new RefreshDefinition({ action });
  const userIds = conversations.map((one) => one.userId).filter((id) => id !== "");
  const own = conversations.find((one) => one.personId === readerId)?.userId;
  // Without `userIds` Teams refreshes for everybody in the chat: better than naming only the others.
  if (own === undefined || own === "") return refresh;
  return refresh.withUserIds(...[...new Set(userIds)].slice(0, MAX_REFRESHED));
}
