import { titleOf } from "#domain/entry/entry.ts";
import { isQuestion } from "#domain/messages/messageId.ts";
import type { CardAnswer } from "#domain/triage/triage.ts";
import { askedAbout, unfitForReason } from "#domain/triage/unchangedReasons.ts";
import type { Bundle } from "#register/messages/delivery.ts";
import { inParallel } from "#register/store/inParallel.ts";
import { bundleItems } from "#teams/cards/bundleCards.ts";
import type { BundleItem } from "#teams/cards/bundleContext.ts";
import { messagesFor } from "#texts/messages.ts";
import { actingAs, type BundlePress, type PressParts, type Said } from "./press.ts";
import { readUnchanged } from "./typedAnswer.ts";

/** As many as a card holds, with room to save them before Teams gives up waiting. */
const AT_ONCE = 10;

/** One reason for all that were ticked, and one record for each. */
export const unchangedTogether: BundlePress = { answers: true, run: answerUnchanged };

/** A card of its own for each that was ticked. */
export const separate: BundlePress = { answers: true, run: takeOut };

async function answerUnchanged(
  ...[{ typed }, { bundle, language }, { register }]: Parameters<BundlePress["run"]>
): Promise<Said> {
  const { notice, bundle: texts } = messagesFor(language).cards;
  const ticked = ticksOf(typed.cases);
  if (ticked.length === 0) return { notice: texts.whichError, typed };
  const answer = readUnchanged(typed, register.reads.today());
  if (!answer.ok) {
    const { reasonMissing, reasonTextTooShort, tooLong } = notice;
    const sentences: Readonly<Record<string, string>> = {
      reasonMissing,
      reasonTextTooShort,
      tooLong,
    };
    const sentence = sentences[answer.problem] ?? notice.malformed;
    return { notice: `${sentence} ${notice.keepTyped(texts.unchanged)}`, typed };
  }
  const items = openItems(bundle, register.reads, ticked);
  const unfit = unfitItems(items, answer.value);
  if (unfit.length > 0) {
    const titles = unfit.map(({ caseInEntry }) => titleOf(caseInEntry.entry)).join(", ");
    return {
      notice: `${texts.reasonUnfit(titles)} ${notice.keepTyped(texts.unchanged)}`,
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
  if (items.length === 0) return { notice: texts.nothingOpen };
  // Also what has moved on since the card was read.
  const refused = bundleItems(register.reads, bundle).filter(
    ({ caseInEntry: { evaluationCase } }) =>
      ticked.some((tick) => tick.startsWith(`${evaluationCase.key}@`)) &&
      !recorded.some(({ caseInEntry }) => caseInEntry.evaluationCase.key === evaluationCase.key),
  );
  const titles = refused.map(({ caseInEntry }) => titleOf(caseInEntry.entry)).join(", ");
  const sentences = [
    ...(recorded.length === 0 ? [] : [texts.recorded(recorded.length)]),
    ...(refused.length === 0 ? [] : [texts.notRecorded(titles)]),
  ];
  return { notice: sentences.join(" ") };
}

function unfitItems(items: readonly BundleItem[], answer: CardAnswer): readonly BundleItem[] {
  if (answer.option !== "unchanged") return [];
  return unfitForReason(items, answer.reason, ({ caseInEntry }) =>
    askedAbout(caseInEntry.evaluationCase),
  );
}

async function takeOut(
  ...[{ typed }, { bundle, language }, { register }]: Parameters<BundlePress["run"]>
): Promise<Said> {
  const { bundle: texts } = messagesFor(language).cards;
  const ticked = ticksOf(typed.separate);
  if (ticked.length === 0) return { notice: texts.whichError, typed };
  const items = openItems(bundle, register.reads, ticked);
  const keys = items.map(({ caseInEntry }) => caseInEntry.evaluationCase.key);
  const count = await register.commands.separate(bundle, keys);
  return { notice: count === 0 ? texts.nothingOpen : texts.separated(count) };
}

/** Those ticked that ask for an answer, and are still open at the revision their reader saw. */
function openItems(
  bundle: Bundle,
  reads: PressParts["register"]["reads"],
  ticked: readonly string[],
): readonly BundleItem[] {
  return bundleItems(reads, bundle).filter(({ caseInEntry, messageId, state }) => {
    const { key, targetRevision } = caseInEntry.evaluationCase;
    // The copy may not have said yet that a newer one asks.
    const isOpen = state === "open" || state === "continued";
    return isOpen && isQuestion(messageId) && ticked.includes(`${key}@${targetRevision}`);
  });
}

function ticksOf(text: string | undefined): readonly string[] {
  return (text ?? "").split(",").filter((tick) => tick !== "");
}
