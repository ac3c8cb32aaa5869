import {
  type AdaptiveCard,
  type CardElementArray,
  ExecuteAction,
  type IAdaptiveCard,
  OpenUrlAction,
} from "@microsoft/teams.cards";
import { messagesFor } from "#texts/messages.ts";
import type { BundleVerb } from "./actions.ts";
import type {
  BundleContext,
  FollowedContext,
  FollowedLine,
  PublicationLine,
  PublicationsContext,
} from "./bundleContext.ts";
import { framedCard, inRegister, refreshFor } from "./cardFrame.ts";

/** The card of a bundle. */
export function bundleFrame(
  context: BundleContext,
  fallbackText: string,
  body: CardElementArray,
  actions: NonNullable<IAdaptiveCard["actions"]>,
): AdaptiveCard {
  const { conversation, language, notice, person } = context;
  const refresh = refreshFor(
    bundleAction(
      context,
      messagesFor(language).cards.question.refresh,
      "several/refresh",
    ).withAssociatedInputs("none"),
    conversation === undefined ? [] : [conversation],
    person.id,
  );
  return framedCard({ language, notice, fallbackText, refresh }, body, actions);
}

export function executeOnBundle(
  context: BundleContext,
  title: string,
  verb: Exclude<BundleVerb, "several/refresh" | "several/unfollow">,
): ExecuteAction {
  return bundleAction(context, title, verb)
    .withAssociatedInputs("auto")
    .withFallback(inRegister(context.language, title, context.pageUrl));
}

/** Ends following one application of the card; where it cannot be pressed in the chat, its page opens. */
export function unfollow(
  context: FollowedContext,
  { no, title, url }: FollowedLine,
): ExecuteAction {
  const { end } = messagesFor(context.language).cards.followed;
  return bundleAction(context, end, "several/unfollow", { entryNo: no })
    .withTooltip(title)
    .withAssociatedInputs("none")
    .withFallback(inRegister(context.language, end, url));
}

/** Confirms one release of the card; where it cannot be pressed in the chat, its page opens. */
export function confirmRelease(
  context: PublicationsContext,
  { no, title, url }: PublicationLine,
): ExecuteAction {
  const { confirm } = messagesFor(context.language).cards.publication;
  return bundleAction(context, confirm, "several/confirmPublication", { entryNo: no })
    .withTooltip(title)
    .withAssociatedInputs("none")
    .withFallback(inRegister(context.language, confirm, url));
}

function bundleAction(
  { key }: BundleContext,
  title: string,
  verb: BundleVerb,
  data: Readonly<Record<string, string>> = {},
): ExecuteAction {
  // Cards that were sent go on naming it so.
  return new ExecuteAction({ title, verb, data: { parcel: key, ...data } });
}

export function openPage({ pageUrl }: BundleContext, title: string): OpenUrlAction {
  return new OpenUrlAction(pageUrl).withTitle(title);
}
