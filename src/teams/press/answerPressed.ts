import type { AdaptiveCard } from "@microsoft/teams.cards";
import { responsiblePersons } from "#domain/entry/entry.ts";
import type { MessageId } from "#domain/messages/kinds.ts";
import type { Person } from "#domain/people/person.ts";
import type { Result } from "#domain/result.ts";
import type { CommandProblem } from "#register/memory/problems.ts";
import type { Acting, CaseInEntry, Register } from "#register/register.ts";
import { type BotLog, errorKind } from "#teams/bot/log.ts";
import type { PageUrl } from "#teams/cards/bundleCards.ts";
import type { CardContext, TabUrl } from "#teams/cards/cardContext.ts";
import { cardFor } from "#teams/cards/cardFor.ts";
import { contextOf } from "#teams/cards/caseContext.ts";
import { messageCard } from "#teams/cards/messageCard.ts";
import { statementIdOf } from "#teams/cards/statementCard.ts";
import { formatDay } from "#texts/format.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import { answerHandover, isAboutHandover } from "./answerHandover.ts";
import { answerBundlePress } from "./bundlePressed.ts";
import { isNaming, nameSomebody } from "./nameSomebody.ts";
import { caseKeyOf, type PressedCard, parsePressedCard } from "./pressedCard.ts";
import { type PressProblem, refusedCard } from "./refusedCard.ts";
import { statementPressed } from "./statementPressed.ts";
import { readChanged, readLater, readQueryAnswer, readUnchanged } from "./typedAnswer.ts";

export interface PressParts {
  readonly register: Register;
  readonly tabUrl: TabUrl;
  readonly pageUrl: PageUrl;
  readonly log: BotLog;
  /** How long a search in the directory may take, in milliseconds. */
  readonly searchLimit?: number;
}

/** Who pressed, as the verified activity says; never as the card says. */
export interface Presser {
  readonly personId: string;
  readonly language: Language;
}

export interface PressAnswer {
  readonly card: AdaptiveCard;
  /** Which message was pressed by hand by whom it is for. */
  readonly pressed:
    | { readonly caseKey: string; readonly messageId: MessageId }
    | { readonly bundle: string }
    | undefined;
}

type Done = { readonly case: CaseInEntry; readonly notice?: string };

/** Whatever arrives, the answer is a card that shows today's state and says what happened. */
export async function answerPressed(
  value: unknown,
  presser: Presser,
  parts: PressParts,
): Promise<PressAnswer> {
  const { language } = presser;
  const { notice } = messagesFor(language).cards;
  const pressed = parsePressedCard(value);
  const caseKey = pressed?.caseKey ?? caseKeyOf(value);
  const reads = parts.register.reads;
  try {
    const several = await answerBundlePress(value, presser, parts);
    if (several !== undefined) return several;
    const caseInEntry =
      caseKey === undefined
        ? undefined
        : (reads.case(caseKey) ?? (await reads.caseAfresh(caseKey)));
    if (caseInEntry === undefined) {
      return only(
        messageCard(pressed === undefined ? notice.malformed : unknown(language), language),
      );
    }
    if (pressed !== undefined && statementIdOf(pressed.messageId) !== undefined) {
      return await statementPressed(pressed, caseInEntry, presser, parts);
    }
    if (pressed !== undefined && isAboutHandover(pressed)) {
      return await answerHandover(pressed, caseInEntry, presser, parts);
    }
    const { entry, evaluationCase } = caseInEntry;
    const person = responsiblePersons(entry).find((one) => one.id === presser.personId);
    if (person === undefined) {
      const told = await toldCard(caseInEntry, pressed, presser, parts);
      return only(told ?? notResponsible(caseInEntry, pressed, presser, parts));
    }
    const messageId = pressed?.messageId ?? (`request-v${evaluationCase.targetRevision}` as const);
    const context = contextOf(reads, caseInEntry, {
      person,
      messageId,
      language,
      tabUrl: parts.tabUrl,
    });
    if (pressed === undefined) return only(refusedCard(context, "malformed", undefined));
    if (pressed.verb === "case/refresh") return only(cardFor(context));
    const card = await press(pressed, context, person, parts);
    if (pressed.verb === "case/findPerson") return only(card);
    return { card, pressed: { caseKey: evaluationCase.key, messageId } };
  } catch (error) {
    parts.log.error({ verb: pressed?.verb, error: errorKind(error) }, "card action failed");
    return only(messageCard(notice.failed, language));
  }
}

async function press(
  pressed: PressedCard,
  context: CardContext,
  person: Person,
  parts: PressParts,
): Promise<AdaptiveCard> {
  const { caseInEntry, language } = context;
  const { targetRevision } = caseInEntry.evaluationCase;
  if (pressed.verb !== "query/answer" && pressed.targetRevision < targetRevision) {
    return refusedCard(context, "superseded", pressed);
  }
  try {
    if (isNaming(pressed)) return await nameSomebody(pressed, context, person, parts);
    const done = await run(pressed, context, person, parts);
    if (!done.ok) return refusedCard(latest(context, parts), done.problem, pressed);
    const { case: changed, notice } = done.value;
    // The day just chosen stands in the notice; the one known before may be another.
    const remindOn = pressed.verb === "case/later" ? undefined : context.remindOn;
    return cardFor({ ...context, caseInEntry: changed, notice, remindOn });
  } catch (error) {
    parts.log.error({ verb: pressed.verb, error: errorKind(error) }, "card action failed");
    const { notice } = messagesFor(language).cards;
    return cardFor({ ...latest(context, parts), notice: notice.failed, typed: pressed.typed });
  }
}

/** Reads what was typed, then runs the command that the tab would run too. */
async function run(
  pressed: PressedCard,
  context: CardContext,
  person: Person,
  { register }: PressParts,
): Promise<Result<Done, PressProblem>> {
  const { caseKey, targetRevision, typed } = pressed;
  const { commands, reads } = register;
  const today = reads.today();
  const acting: Acting = { viewer: { person, roles: [] }, channel: "card" };
  const { later, notMine } = messagesFor(context.language).cards;
  switch (pressed.verb) {
    case "case/unchanged":
    case "case/changed": {
      const read = pressed.verb === "case/unchanged" ? readUnchanged : readChanged;
      const answer = read(typed, today);
      if (!answer.ok) return answer;
      const input = { targetRevision, answer: answer.value };
      return done(await commands.answerCase(caseKey, input, acting));
    }
    case "case/later": {
      const day = readLater(typed, today);
      if (!day.ok) return day;
      const { state } = context.caseInEntry.evaluationCase;
      if (state !== "requested") return { ok: false, problem: "notRequested" };
      const notice = later.done(formatDay(day.value, context.language));
      const result = await commands.remindLater(caseKey, day.value, acting);
      return done(result, { notice });
    }
    case "case/notMine": {
      const result = await commands.reportNotMine(caseKey, { targetRevision }, acting);
      const saidBefore = !result.ok && result.problem === "noChange";
      const now = saidBefore ? reads.case(caseKey) : undefined;
      return now === undefined
        ? done(result, { notice: notMine.done })
        : { ok: true, value: { case: now, notice: notMine.done } };
    }
    case "query/answer": {
      const { queries } = context.caseInEntry.evaluationCase;
      if (pressed.query !== queries.length) return { ok: false, problem: "notInQuery" };
      const text = readQueryAnswer(typed);
      return text.ok ? done(await commands.answerQuery(caseKey, text.value, acting)) : text;
    }
    case "statement/give":
      return { ok: false, problem: "malformed" };
    case "case/refresh":
    // Answered before it comes to this.
    case "case/findPerson":
    case "case/handOver":
    case "handover/accept":
    case "handover/decline":
      return { ok: true, value: { case: context.caseInEntry } };
  }
}

function done(
  result: Result<CaseInEntry, CommandProblem>,
  also: Omit<Done, "case"> = {},
): Result<Done, PressProblem> {
  return result.ok ? { ok: true, value: { case: result.value, ...also } } : result;
}

/** The case as the register knows it after a refusal: the command may have read a newer state. */
function latest(context: CardContext, { register }: PressParts): CardContext {
  const caseInEntry = register.reads.case(context.caseInEntry.evaluationCase.key);
  return caseInEntry === undefined ? context : { ...context, caseInEntry };
}

/** Who was told something without being responsible sees what it has come to. */
async function toldCard(
  caseInEntry: CaseInEntry,
  pressed: PressedCard | undefined,
  { language, personId }: Presser,
  { register, tabUrl }: PressParts,
): Promise<AdaptiveCard | undefined> {
  if (pressed?.verb !== "case/refresh") return undefined;
  const { messageId } = pressed;
  const caseKey = caseInEntry.evaluationCase.key;
  // Teams asks as soon as the card is there; the replica that is asked may not know yet that it was sent.
  const told =
    register.reads
      .deliveriesOf(caseKey)
      .find((one) => one.person.id === personId && one.messageId === messageId) ??
    (await register.reads.messageAfresh({ caseKey, personId, messageId }));
  if (told === undefined) return undefined;
  const { person } = told;
  return cardFor(contextOf(register.reads, caseInEntry, { person, messageId, language, tabUrl }));
}

/** Somebody else's copy shows nothing of the case; a refresh is no attempt to answer. */
function notResponsible(
  { entry, evaluationCase }: CaseInEntry,
  pressed: PressedCard | undefined,
  { language }: Presser,
  { tabUrl }: PressParts,
): AdaptiveCard {
  const { message, notice } = messagesFor(language).cards;
  return pressed?.verb === "case/refresh"
    ? messageCard(message.notResponsible, language)
    : messageCard(notice.forbidden, language, tabUrl(entry.no, evaluationCase.key));
}

function unknown(language: Language): string {
  return messagesFor(language).cards.message.unknown;
}

function only(card: AdaptiveCard): PressAnswer {
  return { card, pressed: undefined };
}
