import type { PublicationState } from "#domain/publication/publicationState.ts";
import type { Tone } from "#tab/shared/ToneBadge.tsx";

export const TONES: Readonly<Record<PublicationState, Tone>> = {
  notDue: "neutral",
  undecided: "attention",
  awaitingOwner: "waiting",
  published: "good",
  changed: "attention",
  withheld: "neutral",
  withdrawn: "neutral",
  ended: "neutral",
};
