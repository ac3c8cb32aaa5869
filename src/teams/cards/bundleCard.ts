import type { AdaptiveCard, CardElementArray, ShowCardAction } from "@microsoft/teams.cards";
import { triggerLabels } from "#domain/cases/causes.ts";
import { titleOf } from "#domain/entry/entry.ts";
import { reasonLabels } from "#domain/triage/triageQuestions.ts";
import { askedAbout, reasonsForSeveral } from "#domain/triage/unchangedReasons.ts";
import { messagesFor } from "#texts/messages.ts";
import { deadlineWords } from "#texts/relativeDay.ts";
import { INPUTS } from "./actions.ts";
import type { BundledMessagesContext, BundleItem } from "./bundleContext.ts";
import { bundleFrame, executeOnBundle, openPage } from "./bundleFrame.ts";
import { heading, labelled, paragraph } from "./cardFrame.ts";
import { cardPart } from "./cardPart.ts";
import { versionsOf } from "./caseFacts.ts";
import { choices, textInput } from "./inputElements.ts";
import { reasonAsked } from "./questionParts.ts";

/** The questions about several applications: one reason for those that did not change, a card of their own for the others. */
export function bundleCard(context: BundledMessagesContext): AdaptiveCard {
  const { items, language } = context;
  const { bundle: texts } = messagesFor(language).cards;
  const all = items.filter(({ state }) => state === "open" || state === "query");
  const waiting = all.slice(0, MOST_ASKED);
  const open = waiting.filter(({ state }) => state === "open");
  const settled = items.filter((one) => !all.includes(one));
  const isElsewhere = items.some(({ state }) => state === "separate" || state === "continued");
  if (waiting.length === 0 && isElsewhere) {
    return bundleFrame(
      context,
      texts.continued,
      [paragraph(texts.continued)],
      [openPage(context, texts.open)],
    );
  }
  const title = waiting.length === 0 ? texts.done : titleFor(context, all.length);
  const body: CardElementArray = [heading(title)];
  if (open.length > 0) body.push(paragraph(texts.lead));
  for (const item of [...waiting, ...settled]) {
    body.push(labelled(shortTitle(item, LINE), describe(item, context)));
  }
  if (all.length > waiting.length) body.push(paragraph(texts.more(all.length - waiting.length)));
  return bundleFrame(context, texts.fallback, body, [
    ...(open.length === 0 ? [] : [unchangedPart(context, open), separatePart(context, open)]),
    openPage(context, texts.open),
  ]);
}

export function requestsSummary({ items, language }: BundledMessagesContext): string {
  return messagesFor(language).cards.bundle.summaryRequests(items.length);
}

export function reminderSummary({ items, language }: BundledMessagesContext): string {
  return messagesFor(language).cards.bundle.summaryReminders(items.length);
}

function titleFor({ kind, language }: BundledMessagesContext, count: number): string {
  const { bundle: texts } = messagesFor(language).cards;
  return kind === "requests" ? texts.requests(count) : texts.reminders(count);
}

function describe(
  { caseInEntry, state }: BundleItem,
  { language, today }: BundledMessagesContext,
): string {
  const { outcome, bundle: texts } = messagesFor(language).cards;
  const { due, state: caseState, trigger } = caseInEntry.evaluationCase;
  switch (state) {
    case "open": {
      const about =
        trigger === "lawChange"
          ? triggerLabels.lawChange[language]
          : versionsOf(caseInEntry, language);
      return due === null
        ? texts.itemWithoutDay(about)
        : texts.item(about, deadlineWords(due, today, language));
    }
    case "query":
      return due === null
        ? texts.queryWithoutDay
        : texts.query(deadlineWords(due, today, language));
    case "separate":
    case "continued":
      return texts.separateCard;
    case "done":
      return outcome.headings[caseState];
  }
}

function unchangedPart(
  context: BundledMessagesContext,
  open: readonly BundleItem[],
): ShowCardAction {
  const { language, typed = {} } = context;
  const { bundle: texts, unchanged } = messagesFor(language).cards;
  const asked = open.map(({ caseInEntry }) => askedAbout(caseInEntry.evaluationCase));
  const reasons = reasonsForSeveral(asked).map((value) => ({
    value,
    title: reasonLabels[value][language],
  }));
  const { reasonError, reasonText, reasonTextError } = unchanged;
  const reason = reasonAsked(
    open.map(({ caseInEntry }) => caseInEntry.evaluationCase),
    language,
  );
  const send = executeOnBundle(context, texts.submit, "several/unchanged");
  return cardPart(
    language,
    texts.unchanged,
    [send],
    [
      choices(
        { id: "cases", label: texts.which, error: texts.whichError },
        open.map(optionOf),
        typed,
        "many",
      ),
      choices({ id: "reason", label: reason, error: reasonError }, reasons, typed, "one"),
      textInput(
        { id: "reasonText", label: reasonText, error: reasonTextError },
        { maxLength: INPUTS.reasonText.longest, lines: "one" },
        typed,
      ),
    ],
  );
}

function separatePart(
  context: BundledMessagesContext,
  open: readonly BundleItem[],
): ShowCardAction {
  const { language, typed = {} } = context;
  const { bundle: texts } = messagesFor(language).cards;
  const { separate, separateLead, separateSubmit, separateWhich, whichError } = texts;
  const send = executeOnBundle(context, separateSubmit, "several/separate");
  return cardPart(
    language,
    separate,
    [send],
    [
      paragraph(separateLead),
      choices(
        { id: "separate", label: separateWhich, error: whichError },
        open.map(optionOf),
        typed,
        "many",
      ),
    ],
  );
}

/** Teams takes 28 kB, and each title stands on the card three times. */
const LINE = 70;
const OPTION = 40;
/** How many are asked about at a time: the others follow. */
const MOST_ASKED = 10;

function shortTitle({ caseInEntry }: BundleItem, length: number): string {
  const title = titleOf(caseInEntry.entry);
  return title.length <= length ? title : `${title.slice(0, length - 2).trimEnd()} …`;
}

/** The value names the revision that its reader saw. */
function optionOf(item: BundleItem) {
  const { key, targetRevision } = item.caseInEntry.evaluationCase;
  return { title: shortTitle(item, OPTION), value: `${key}@${targetRevision}` };
}
