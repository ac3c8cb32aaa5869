import type { AdaptiveCard, CardElementArray } from "@microsoft/teams.cards";
import { titleOf } from "#domain/entry/entry.ts";
import type { BundledMessagesContext, BundleItem } from "./bundleContext.ts";
import { bundleFrame, openPage } from "./bundleFrame.ts";
import { heading, isTaken, labelled, labelledLink, paragraph } from "./cardFrame.ts";

/** What is told of several applications, and what the button says that opens them all. */
interface Told {
  readonly heading: string;
  readonly text: string;
  readonly open: string;
  readonly line: (item: BundleItem) => string;
}

/**
 * A card that asks nothing, of several applications; the name of each opens its case. Where Teams would not take so much, the
 * names alone are left.
 */
export function toldBundle(context: BundledMessagesContext, told: Told): AdaptiveCard {
  const linked = cardWith(context, told, (item, value) =>
    labelledLink(titleOf(item.caseInEntry.entry), value, context.caseUrl(item.caseInEntry)),
  );
  if (isTaken(linked)) return linked;
  return cardWith(context, told, ({ caseInEntry }, value) =>
    labelled(titleOf(caseInEntry.entry), value),
  );
}

function cardWith(
  context: BundledMessagesContext,
  told: Told,
  shown: (item: BundleItem, value: string) => CardElementArray[number],
): AdaptiveCard {
  const lines = context.items.map((item) => shown(item, told.line(item)));
  const body = [heading(told.heading), paragraph(told.text), ...lines];
  return bundleFrame(context, told.heading, body, [openPage(context, told.open)]);
}
