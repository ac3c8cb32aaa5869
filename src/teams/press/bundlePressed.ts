import type { AdaptiveCard } from "@microsoft/teams.cards";
import { z } from "zod";
import { titleOf } from "#domain/entry/entry.ts";
import type { Person } from "#domain/people/person.ts";
import type { CardAnswer } from "#domain/triage/triage.ts";
import { askedAbout, unchangedReasons } from "#domain/triage/unchangedReasons.ts";
import type { Acting } from "#register/memory/actor.ts";
import { type Bundle, isBundle } from "#register/messages/delivery.ts";
import { inParallel } from "#register/store/inParallel.ts";
import { errorKind } from "#teams/bot/log.ts";
import { bundleCardFor, bundleItems } from "#teams/cards/bundleCards.ts";
import type { BundleItem } from "#teams/cards/bundleContext.ts";
import {
  BUNDLE_INPUT_IDS,
  BUNDLE_VERBS,
  type BundleInputId,
  type BundleVerb,
} from "#teams/cards/bundleInputs.ts";
import type { Typed } from "#teams/cards/cardContext.ts";
import { messageCard } from "#teams/cards/messageCard.ts";
import { messagesFor } from "#texts/messages.ts";
import type { PressAnswer, Presser, PressParts } from "./answerPressed.ts";
import { readUnchanged } from "./typedAnswer.ts";

/** As many as a card holds, with room to save them before Teams gives up waiting. */
const AT_ONCE = 10;

const inputSchema = z.string().max(8_000).optional();
const keySchema = z.string().min(1).max(200);
const pressedSchema = z.looseObject({
  action: z.looseObject({
    verb: z.enum(BUNDLE_VERBS),
    data: z.strictObject({
      parcel: keySchema,
      cases: inputSchema,
      separate: inputSchema,
      reason: inputSchema,
      reasonText: inputSchema,
    }),
  }),
  trigger: z.string().optional(),
});
const namedSchema = z.looseObject({
  action: z.looseObject({ data: z.looseObject({ parcel: keySchema }) }),
});

interface PressedBundle {
  readonly verb: BundleVerb;
  readonly typed: Typed;
}

/** The answer to a press on a card of several messages; undefined where the press is on another card. */
export async function answerBundlePress(
  value: unknown,
  presser: Presser,
  parts: PressParts,
): Promise<PressAnswer | undefined> {
  const named = namedSchema.safeParse(value);
  if (!named.success) return undefined;
  const { language, personId } = presser;
  const { message, notice } = messagesFor(language).cards;
  const bundle = await find(named.data.action.data.parcel, personId, parts);
  if (bundle === undefined) return only(messageCard(message.unknown, language));
  if (bundle.person.id !== personId) {
    return only(messageCard(notice.forbidden, language, parts.pageUrl("register")));
  }
  const pressed = parsePressed(value);
  if (pressed?.verb === "several/refresh") return only(cardOf(bundle, presser, parts, {}));
  const done = await press(bundle, pressed, presser, parts);
  return {
    card: cardOf(bundle, presser, parts, done),
    pressed: { bundle: bundle.key },
  };
}

/** Another replica may have sent the card a moment ago, and opened its cases just before. */
async function find(
  key: string,
  personId: string,
  { register: { reads } }: PressParts,
): Promise<Bundle | undefined> {
  const known = reads.bundle(key);
  if (known !== undefined) return known;
  const found = await reads.messageAfresh({ bundle: key, personId });
  if (found === undefined || !isBundle(found)) return undefined;
  const missing = found.messages.find(({ caseKey }) => reads.case(caseKey) === undefined);
  if (missing !== undefined) await reads.caseAfresh(missing.caseKey);
  return found;
}

interface Done {
  readonly notice?: string;
  readonly typed?: Typed;
}

async function press(
  bundle: Bundle,
  pressed: PressedBundle | undefined,
  { language }: Presser,
  parts: PressParts,
): Promise<Done> {
  const { notice } = messagesFor(language).cards;
  if (pressed === undefined) return { notice: notice.malformed };
  try {
    return pressed.verb === "several/separate"
      ? await separate(bundle, pressed.typed, language, parts)
      : await answerUnchanged(bundle, pressed.typed, language, parts);
  } catch (error) {
    parts.log.error({ verb: pressed.verb, error: errorKind(error) }, "card action failed");
    return { notice: notice.failed, typed: pressed.typed };
  }
}

/** One reason for all that were ticked, and one record for each. */
async function answerUnchanged(
  bundle: Bundle,
  typed: Typed,
  language: Presser["language"],
  { register }: PressParts,
): Promise<Done> {
  const { notice, several } = messagesFor(language).cards;
  const ticked = ticksOf(typed.cases);
  if (ticked.length === 0) return { notice: several.whichError, typed };
  const answer = readUnchanged(typed, register.reads.today());
  if (!answer.ok) {
    const { reasonMissing, reasonTextTooShort, tooLong } = notice;
    const sentences: Readonly<Record<string, string>> = {
      reasonMissing,
      reasonTextTooShort,
      tooLong,
    };
    const sentence = sentences[answer.problem] ?? notice.malformed;
    return { notice: `${sentence} ${notice.keepTyped(several.unchanged)}`, typed };
  }
  const items = openItems(bundle, register.reads, ticked);
  const unfit = items.filter((item) => !fitsReason(item, answer.value));
  if (unfit.length > 0) {
    const titles = unfit.map(({ caseInEntry }) => titleOf(caseInEntry.entry)).join(", ");
    return {
      notice: `${several.reasonUnfit(titles)} ${notice.keepTyped(several.unchanged)}`,
      typed,
    };
  }
  const acting = actingAs(bundle.person);
  const recorded: BundleItem[] = [];
  await inParallel(items, AT_ONCE, async (item) => {
    const { key, targetRevision } = item.caseInEntry.evaluationCase;
    const input = { targetRevision, answer: answer.value };
    const done = await register.commands.answerCase(key, input, acting);
    if (done.ok) recorded.push(item);
  });
  if (items.length === 0) return { notice: several.nothingOpen };
  // Also what has moved on since the card was read.
  const refused = bundleItems(register.reads, bundle).filter(
    ({ caseInEntry: { evaluationCase } }) =>
      ticked.some((tick) => tick.startsWith(`${evaluationCase.key}@`)) &&
      !recorded.some(({ caseInEntry }) => caseInEntry.evaluationCase.key === evaluationCase.key),
  );
  const titles = refused.map(({ caseInEntry }) => titleOf(caseInEntry.entry)).join(", ");
  const sentences = [
    ...(recorded.length === 0 ? [] : [several.recorded(recorded.length)]),
    ...(refused.length === 0 ? [] : [several.notRecorded(titles)]),
  ];
  return { notice: sentences.join(" ") };
}

function fitsReason({ caseInEntry }: BundleItem, answer: CardAnswer): boolean {
  return (
    answer.option !== "unchanged" ||
    unchangedReasons(askedAbout(caseInEntry.evaluationCase)).includes(answer.reason)
  );
}

async function separate(
  bundle: Bundle,
  typed: Typed,
  language: Presser["language"],
  { register }: PressParts,
): Promise<Done> {
  const { several } = messagesFor(language).cards;
  const ticked = ticksOf(typed.separate);
  if (ticked.length === 0) return { notice: several.whichError, typed };
  const items = openItems(bundle, register.reads, ticked);
  const keys = items.map(({ caseInEntry }) => caseInEntry.evaluationCase.key);
  const count = await register.commands.separate(bundle, keys);
  return { notice: count === 0 ? several.nothingOpen : several.separated(count) };
}

/** The ticked parts that are still open at the revision their reader saw. */
function openItems(
  bundle: Bundle,
  reads: PressParts["register"]["reads"],
  ticked: readonly string[],
): readonly BundleItem[] {
  return bundleItems(reads, bundle).filter(({ caseInEntry, state }) => {
    const { key, targetRevision } = caseInEntry.evaluationCase;
    return state === "open" && ticked.includes(`${key}@${targetRevision}`);
  });
}

function cardOf(
  bundle: Bundle,
  { language }: Presser,
  { pageUrl, register, tabUrl }: PressParts,
  done: Done,
): AdaptiveCard {
  const latest = register.reads.bundle(bundle.key) ?? bundle;
  return bundleCardFor(register.reads, latest, { language, tabUrl, pageUrl, ...done }).card;
}

function parsePressed(value: unknown): PressedBundle | undefined {
  const parsed = pressedSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { action, trigger } = parsed.data;
  const typed: Partial<Record<BundleInputId, string>> = {};
  for (const id of BUNDLE_INPUT_IDS) {
    const text = action.data[id];
    if (text !== undefined) typed[id] = text;
  }
  // What the client asks for by itself never records anything, whatever it names.
  return { verb: trigger === "automatic" ? "several/refresh" : action.verb, typed };
}

function ticksOf(text: string | undefined): readonly string[] {
  return (text ?? "").split(",").filter((tick) => tick !== "");
}

function actingAs(person: Person): Acting {
  return { viewer: { person, roles: [] }, channel: "card" };
}

function only(card: AdaptiveCard): PressAnswer {
  return { card, pressed: undefined };
}
