import type { AdaptiveCard } from "@microsoft/teams.cards";
import { responsiblePersons } from "#domain/entry.ts";
import type { Person } from "#domain/person.ts";
import type { Result } from "#domain/result.ts";
import type { DeliveryStep } from "#register/delivery.ts";
import type { CommandProblem } from "#register/problems.ts";
import type { Acting, CaseInEntry, Register } from "#register/register.ts";
import { formatDay } from "#texts/format.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import type { CardContext, TabUrl } from "./cards/cardContext.ts";
import { cardFor } from "./cards/cardFor.ts";
import { messageCard } from "./cards/messageCard.ts";
import { contextOf } from "./caseContext.ts";
import { type BotLog, errorKind } from "./log.ts";
import { caseKeyOf, type PressedCard, parsePressedCard } from "./pressedCard.ts";
import { type PressProblem, refusedCard } from "./refusedCard.ts";
import {
  readChanged,
  readLater,
  readNamedName,
  readQueryAnswer,
  readUnchanged,
} from "./typedAnswer.ts";

export interface PressParts {
  readonly register: Register;
  readonly tabUrl: TabUrl;
  readonly log: BotLog;
}

/** Who pressed, as the verified activity says; never as the card says. */
export interface Presser {
  readonly personId: string;
  readonly language: Language;
}

export interface PressAnswer {
  readonly card: AdaptiveCard;
  /** Which message of which case was pressed by hand by somebody responsible. */
  readonly pressed: { readonly caseKey: string; readonly step: DeliveryStep } | undefined;
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
    const caseInEntry = caseKey === undefined ? undefined : reads.case(caseKey);
    if (caseInEntry === undefined) {
      return only(
        messageCard(pressed === undefined ? notice.malformed : unknown(language), language),
      );
    }
    const { entry, evaluationCase } = caseInEntry;
    const person = responsiblePersons(entry).find((one) => one.id === presser.personId);
    if (person === undefined) return only(notResponsible(caseInEntry, pressed, presser, parts));
    const step = pressed?.step ?? (`request-v${evaluationCase.targetRevision}` as const);
    const context = contextOf(reads, caseInEntry, {
      person,
      step,
      language,
      tabUrl: parts.tabUrl,
    });
    if (pressed === undefined) return only(refusedCard(context, "malformed", undefined));
    if (pressed.verb === "case/refresh") return only(cardFor(context));
    const card = await press(pressed, context, person, parts);
    return { card, pressed: { caseKey: evaluationCase.key, step } };
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
      const name = readNamedName(typed);
      if (!name.ok) return name;
      const input = { targetRevision, namedName: name.value };
      const result = await commands.reportNotMine(caseKey, input, acting);
      return done(result, { notice: notMine.done });
    }
    case "query/answer": {
      const { queries } = context.caseInEntry.evaluationCase;
      if (pressed.query !== queries.length) return { ok: false, problem: "notInQuery" };
      const text = readQueryAnswer(typed);
      return text.ok ? done(await commands.answerQuery(caseKey, text.value, acting)) : text;
    }
    case "case/refresh":
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
