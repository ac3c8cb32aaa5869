import { responsiblePersons } from "#domain/entry/entry.ts";
import { messageKindOf } from "#domain/messages/messageId.ts";
import type { Person } from "#domain/people/person.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import type { CardContext } from "#teams/cards/cardContext.ts";
import { cardFor } from "#teams/cards/cardFor.ts";
import { contextOf } from "#teams/cards/caseContext.ts";
import { MESSAGE_CARDS } from "#teams/cards/kinds.ts";
import { messageCard } from "#teams/cards/messageCard.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import type { Copies, Opened } from "./copies.ts";
import type { CasePress, Presser, PressParts } from "./press.ts";
import { caseKeyIn, type PressedCard, parsePressedCard } from "./pressed.ts";
import { PRESSES } from "./verbs.ts";

/** Copies of the cards of one case. */
export const caseCopies: Copies<PressedCard, CardContext> = {
  parse: parsePressedCard,
  open: async (value, pressed, presser, parts) => {
    const { reads } = parts.register;
    const { message, notice } = messagesFor(presser.language).cards;
    const key = caseKeyIn(value);
    // Another replica may have opened it just now.
    const found =
      key === undefined ? undefined : (reads.case(key) ?? (await reads.caseAfresh(key)));
    if (found !== undefined) return openFor(found, pressed, presser, parts);
    const sentence = pressed === undefined ? notice.malformed : message.unknown;
    return { card: messageCard(sentence, presser.language) };
  },
  press: async (pressed, context, parts) => {
    const press = PRESSES[pressed.verb];
    if (!standsOn(press, pressed)) return press.refuse(context, "malformed", pressed);
    if (press.answers && pressed.unreadable.length > 0) {
      return press.refuse(context, "unreadable", pressed);
    }
    const done = await press.run(pressed, context, parts);
    if (!done.ok) return press.refuse(latest(context, parts), done.problem, pressed);
    if ("card" in done.value) return done.value.card;
    const { case: caseInEntry, ...said } = done.value;
    return cardFor({ ...context, ...said, caseInEntry });
  },
  present: (context, said, parts) => cardFor({ ...latest(context, parts), ...said }),
  answered: (pressed, { caseInEntry }) =>
    pressed !== undefined && PRESSES[pressed.verb].answers
      ? { caseKey: caseInEntry.evaluationCase.key, messageId: pressed.messageId }
      : undefined,
};

/** Whose copy it may be: of the person whom the case names for it, of owner and deputy, or of whom it was sent to. */
async function openFor(
  caseInEntry: CaseInEntry,
  pressed: PressedCard | undefined,
  presser: Presser,
  parts: PressParts,
): Promise<Opened<CardContext>> {
  const { entry, evaluationCase } = caseInEntry;
  const { language, personId } = presser;
  const { register, tabUrl } = parts;
  const messageId = pressed?.messageId ?? (`request-v${evaluationCase.targetRevision}` as const);
  const copyOf = (person: Person): Opened<CardContext> => ({
    copy: contextOf(register.reads, caseInEntry, { person, messageId, language, tabUrl }),
  });
  const { addressed } = MESSAGE_CARDS[messageKindOf(messageId)];
  if (addressed !== undefined) {
    const person = addressed.personOf(evaluationCase, messageId);
    return person?.id === personId
      ? copyOf(person)
      : { card: addressed.foreignCard(person, language) };
  }
  const responsible = responsiblePersons(entry).find(({ id }) => id === personId);
  if (responsible !== undefined) return copyOf(responsible);
  const { message, notice } = messagesFor(language).cards;
  if (pressed?.verb !== "case/refresh") {
    const url = tabUrl(entry.no, evaluationCase.key, "others");
    return { card: foreignCard(pressed, language) ?? messageCard(notice.forbidden, language, url) };
  }
  // Somebody else's copy shows nothing of the case; a refresh is no attempt to answer.
  const person = await sentTo(presser, pressed, parts);
  return person === undefined
    ? { card: messageCard(message.notResponsible, language) }
    : copyOf(person);
}

/** A button of a card that is for one person alone, pressed with the data of another card. */
function foreignCard(pressed: PressedCard | undefined, language: Language) {
  const on = pressed === undefined ? "any" : PRESSES[pressed.verb].on;
  if (on === "any" || on === "question" || typeof on !== "string") return undefined;
  return MESSAGE_CARDS[on].addressed?.foreignCard(undefined, language);
}

function standsOn({ on }: CasePress, { messageId }: PressedCard): boolean {
  const kind = messageKindOf(messageId);
  if (on === "question") return MESSAGE_CARDS[kind].addressed === undefined;
  return on === "any" || [on].flat().includes(kind);
}

/** Teams asks as soon as the card is there; the replica that is asked may not know yet that it was sent. */
async function sentTo(
  { personId }: Presser,
  { caseKey, messageId }: PressedCard,
  { register: { reads } }: PressParts,
): Promise<Person | undefined> {
  const sent =
    reads
      .deliveriesOf(caseKey)
      .find((one) => one.person.id === personId && one.messageId === messageId) ??
    (await reads.messageAfresh({ caseKey, personId, messageId }));
  return sent?.person;
}

/** The case as the register knows it after a refusal: the command may have read a newer state. */
function latest(context: CardContext, { register }: PressParts): CardContext {
  const caseInEntry = register.reads.case(context.caseInEntry.evaluationCase.key);
  return caseInEntry === undefined ? context : { ...context, caseInEntry };
}
