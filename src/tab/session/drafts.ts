import { isRecord } from "#contract/check.ts";

/** What is typed and not sent yet, by form: it survives another page, and a reload of the tab's own. */
export interface Drafts {
  readonly get: (form: string) => unknown;
  /** undefined once it is sent or given up. */
  readonly set: (form: string, draft: unknown) => void;
  readonly all: () => Readonly<Record<string, unknown>>;
}

export function createDrafts(carried: Readonly<Record<string, unknown>> = {}): Drafts {
  const drafts = new Map(Object.entries(carried));
  return {
    get: (form) => drafts.get(form),
    set(form, draft) {
      if (draft === undefined) drafts.delete(form);
      else drafts.set(form, draft);
    },
    all: () => Object.fromEntries(drafts),
  };
}

/** The form with the texts that were typed into it. What was chosen is asked anew: another version may offer another choice. */
export function withKeptTexts<Draft extends object>(empty: Draft, kept: unknown): Draft {
  const typed = isRecord(kept) ? kept : {};
  const texts = Object.entries(empty).flatMap(([key, value]) =>
    value === "" && typeof typed[key] === "string" ? [[key, typed[key]]] : [],
  );
  return { ...empty, ...Object.fromEntries(texts) };
}
