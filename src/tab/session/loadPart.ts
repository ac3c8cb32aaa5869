import type { ComponentType } from "react";
import { within } from "#tab/shared/within.ts";
import type { Language } from "#texts/language.ts";
import type { PageReload } from "./pageReload.ts";
import { loadTabMessages, type TabMessages } from "./texts.ts";

const ANSWER_WITHIN = 20_000;
const PART = "part";

/** A part that has arrived, with all the texts where it says more than the first view does. */
export interface Loaded<Props extends object> {
  readonly Component: ComponentType<Props>;
  readonly messages?: TabMessages;
}

/** Where the client holds a part that has arrived. */
export const partKey = (name: string) => [PART, name] as const;

export function isPartKey([first]: readonly unknown[]): boolean {
  return first === PART;
}

/** Whether somebody has asked for a part, or it comes by itself. */
type Asked = "asked" | "later";

/** A part of the tab that could not be loaded: the service is away, or the part is gone and a reload did not bring it. */
export class PartMissing extends Error {
  readonly part: string;
  readonly why: "unreachable" | "gone";
  readonly asked: Asked;

  constructor(part: string, why: "unreachable" | "gone", asked: Asked) {
    super(`The part ${part} of the tab is ${why}`);
    this.name = "PartMissing";
    this.part = part;
    this.why = why;
    this.asked = asked;
  }
}

/** Loads a component together with all the texts, in the language in use. */
export function withAllTexts<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (language: Language) => Promise<Loaded<Props>> {
  return async (language) => {
    const [Component, messages] = await Promise.all([load(), loadTabMessages(language)]);
    return { Component, messages };
  };
}

/**
 * Loads a part, a second time if need be, and then reloads the page once: see `pageReload.ts`. For what comes by itself no page
 * reloads under anybody's hands.
 */
export async function loadPart<Part>(
  name: string,
  load: () => Promise<Part>,
  reload: PageReload,
  asked: Asked = "asked",
): Promise<Part> {
  const loaded = () =>
    within(ANSWER_WITHIN, load(), () => {
      throw new PartMissing(name, "unreachable", asked);
    });
  try {
    const part = await loaded().catch(loaded);
    reload.arrived(name);
    return part;
  } catch {
    if (!(await reload.serviceAnswers())) throw new PartMissing(name, "unreachable", asked);
    if (asked === "later" || !reload.once(name)) throw new PartMissing(name, "gone", asked);
    // The page goes now; until then nothing is to be said.
    return new Promise(() => undefined);
  }
}
