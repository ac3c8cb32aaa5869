import type { AdaptiveCard } from "@microsoft/teams.cards";
import { type Bundle, isBundle } from "#register/messages/delivery.ts";
import { bundleCardFor } from "#teams/cards/bundleCards.ts";
import { messageCard } from "#teams/cards/messageCard.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import type { Copies } from "./copies.ts";
import type { PressParts, Said } from "./press.ts";
import { bundleKeyIn, type PressedBundle, parsePressedBundle } from "./pressed.ts";
import { unreadableNotice } from "./readInputs.ts";
import { PRESSES } from "./verbs.ts";

interface BundleCopy {
  readonly bundle: Bundle;
  readonly language: Language;
}

/** Copies of the cards of bundles; each is one person's alone. */
export const bundleCopies: Copies<PressedBundle, BundleCopy> = {
  parse: parsePressedBundle,
  open: async (value, _pressed, { language, personId }, parts) => {
    const { message, notice } = messagesFor(language).cards;
    const bundle = await find(bundleKeyIn(value) ?? "", personId, parts);
    if (bundle === undefined) return { card: messageCard(message.unknown, language) };
    // Its card is drawn at once.
    if (bundle.kind === "digest") await parts.register.reads.syncDigests();
    if (bundle.person.id === personId) return { copy: { bundle, language } };
    return { card: messageCard(notice.forbidden, language, parts.pageUrl("register")) };
  },
  press: async (pressed, copy, parts) => {
    const { bundle, language } = copy;
    const { typed, unreadable } = pressed;
    if (PRESSES[pressed.verb].answers && unreadable.length > 0) {
      return present(copy, { notice: unreadableNotice(unreadable, language), typed }, parts);
    }
    return present(
      copy,
      await PRESSES[pressed.verb].run(pressed, { bundle, language }, parts),
      parts,
    );
  },
  present,
  answered: (pressed, { bundle }) =>
    pressed === undefined || PRESSES[pressed.verb].answers ? { bundle: bundle.key } : undefined,
};

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

function present(
  { bundle, language }: BundleCopy,
  said: Said,
  { pageUrl, register, tabUrl }: PressParts,
): AdaptiveCard {
  const latest = register.reads.bundle(bundle.key) ?? bundle;
  return bundleCardFor(register.reads, latest, { language, tabUrl, pageUrl, ...said }).card;
}
