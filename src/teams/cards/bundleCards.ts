import type { AdaptiveCard } from "@microsoft/teams.cards";
import { responsiblePersons } from "#domain/entry/entry.ts";
import { askOfStep } from "#domain/messages/messageId.ts";
import { askingOf } from "#domain/messages/messagesDue.ts";
import type { Person } from "#domain/people/person.ts";
import type { Parcel, ParcelPart } from "#register/messages/delivery.ts";
import type { RegisterReads } from "#register/register.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import { severalCard, severalSummary } from "./bundleCard.ts";
import type { ParcelContext, ParcelItem, SeveralContext } from "./bundleContext.ts";
import { severalUnattendedCard } from "./bundledUnattendedCard.ts";
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

export interface ParcelInput {
  readonly language: Language;
  readonly tabUrl: TabUrl;
  readonly pageUrl: PageUrl;
  readonly notice?: string | undefined;
  readonly typed?: Typed | undefined;
}

/** What a parcel shows today. A single question is that question itself, with its parts. */
export function parcelCardFor(reads: RegisterReads, parcel: Parcel, input: ParcelInput): ShownCard {
  const [part] = parcel.parts;
  const isAsking = parcel.kind === "reminder" || parcel.kind === "requests";
  const single = isAsking && parcel.parts.length === 1 ? part : undefined;
  const caseInEntry = single === undefined ? undefined : reads.case(single.caseKey);
  if (single !== undefined && caseInEntry !== undefined) {
    const { language, notice, tabUrl } = input;
    const { person } = parcel;
    const context = contextOf(reads, caseInEntry, { person, step: single.step, language, tabUrl });
    const shown = { ...context, notice };
    return { card: cardFor(shown), summary: summaryFor(shown) };
  }
  return shownParcel(parcelContextOf(reads, parcel, input));
}

/** Where what a card is about is dealt with. */
const PAGES = {
  requests: "tasks",
  reminder: "tasks",
  unattended: "cases",
  escalation: "register",
} as const;

/** The parts of a parcel as they stand today. */
export function parcelItems(reads: RegisterReads, parcel: Parcel): readonly ParcelItem[] {
  return parcel.parts.flatMap((part) => {
    const caseInEntry = reads.case(part.caseKey);
    if (caseInEntry === undefined) return [];
    return [{ caseInEntry, step: part.step, state: stateOf(reads, parcel, part) }];
  });
}

function shownParcel(context: ParcelContext): ShownCard {
  if (context.kind === "digest") {
    const { digest } = messagesFor(context.language).cards;
    const count = context.digest.sections.reduce((sum, { lines }) => sum + lines.length, 0);
    return { card: digestCard(context), summary: digest.summary(count) };
  }
  if (context.kind === "unattended") {
    const { told } = messagesFor(context.language).cards;
    return { card: severalUnattendedCard(context), summary: told.severalUnattended.summary };
  }
  if (context.kind === "escalation") {
    const { told } = messagesFor(context.language).cards;
    return { card: escalationCard(context), summary: told.escalation.summary };
  }
  return { card: severalCard(context), summary: severalSummary(context) };
}

function parcelContextOf(reads: RegisterReads, parcel: Parcel, input: ParcelInput): ParcelContext {
  const { key, kind, person } = parcel;
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
  const several: SeveralContext = {
    ...base,
    kind,
    pageUrl: pageUrl(PAGES[kind]),
    items: parcelItems(reads, parcel),
  };
  return several;
}

function stateOf(reads: RegisterReads, parcel: Parcel, part: ParcelPart): ParcelItem["state"] {
  const found = reads.case(part.caseKey);
  if (found === undefined) return "settled";
  const { entry, evaluationCase } = found;
  const asking = askingOf(evaluationCase);
  if (asking === undefined || !isAbout(part, asking.key)) return "settled";
  if (parcel.kind === "escalation") {
    return entry.values.headOfOfficeId === parcel.person.id ? "open" : "settled";
  }
  if (parcel.kind === "unattended") {
    const isTold =
      reads.contactRole(parcel.person.id) === "coordination" ||
      entry.values.headOfOfficeId === parcel.person.id;
    return isTold && !responsiblePersons(entry).some(isThere(reads)) ? "open" : "settled";
  }
  if (!responsiblePersons(entry).some(({ id }) => id === parcel.person.id)) return "settled";
  const own = reads
    .deliveriesOf(part.caseKey)
    .find(({ person, step }) => person.id === parcel.person.id && step === part.step);
  if (own !== undefined && own.parcel !== parcel.key) return "separate";
  return evaluationCase.state === "query" ? "query" : "open";
}

/** A postponed reminder is about whatever is asked now. */
function isAbout({ step }: ParcelPart, asking: string): boolean {
  return step.startsWith("later-") || askOfStep(step) === asking;
}

function isThere(reads: RegisterReads) {
  return ({ id }: Person) => reads.account(id) === "active" && reads.absentUntil(id) === undefined;
}
