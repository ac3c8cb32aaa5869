import type { AdaptiveCard } from "@microsoft/teams.cards";
import type { PressAnswer, Presser, PressParts, Said } from "./press.ts";

/** A copy in the hands of somebody it is for, or the card for everybody else. */
export type Opened<Copy> = { readonly copy: Copy } | { readonly card: AdaptiveCard };

/** What presses on one sort of copy have of their own: copies of the cards of a case, or of bundles. */
export interface Copies<Pressed, Copy> {
  readonly parse: (value: unknown) => Pressed | undefined;
  /** Finds what the copy shows and says whose it may be; `pressed` is undefined for what nobody can read. */
  readonly open: (
    value: unknown,
    pressed: Pressed | undefined,
    presser: Presser,
    parts: PressParts,
  ) => Promise<Opened<Copy>>;
  /** Runs what the button does; the card that follows. */
  readonly press: (pressed: Pressed, copy: Copy, parts: PressParts) => Promise<AdaptiveCard>;
  /** The present card. */
  readonly present: (copy: Copy, said: Said, parts: PressParts) => AdaptiveCard;
  /** The message whose pressed copy becomes the known one. */
  readonly answered: (pressed: Pressed | undefined, copy: Copy) => PressAnswer["pressed"];
}
