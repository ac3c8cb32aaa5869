import { isNumber, isRecord } from "#contract/check.ts";

/**
 * What is typed and not sent yet, by form: it survives another page, a reload, a newer version of the tab and the end of
 * the day. It is kept in the browser for one person, and goes when it is sent, given up, or a month old.
 */
export interface Drafts {
  readonly get: (form: string) => unknown;
  /** undefined once it is sent or given up. */
  readonly set: (form: string, draft: unknown) => void;
  /** The moment at which it was last typed into, where it is from an earlier visit. */
  readonly keptSince: (form: string) => number | undefined;
  readonly all: () => Readonly<Record<string, unknown>>;
}

/** The part of a browser's storage that drafts need. */
export type DraftStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** Another number: what is stored has another shape, and what was stored before it is deleted. */
const SHAPE = 1;
const KEPT_FOR = 30 * 24 * 60 * 60 * 1_000;
const PREFIX = "ki-register-draft/";

interface Stored {
  readonly shape: typeof SHAPE;
  /** The moment of the last key. */
  readonly at: number;
  readonly draft: unknown;
}

export function createDrafts(options: {
  readonly personId: string;
  /** Undefined where the browser refuses: then drafts last as long as the page. */
  readonly storage: DraftStorage | undefined;
  readonly now: () => number;
  /** What the page before a reload handed over. */
  readonly carried?: Readonly<Record<string, unknown>> | undefined;
}): Drafts {
  const { now, personId, storage } = options;
  const own = `${PREFIX}${personId}/`;
  const earlier =
    storage === undefined ? new Map<string, Stored>() : takeStored(storage, own, now());
  const drafts = new Map<string, unknown>([
    ...[...earlier].map(([form, { draft }]) => [form, draft] as const),
    ...Object.entries(options.carried ?? {}),
  ]);
  return {
    get: (form) => drafts.get(form),
    keptSince: (form) => earlier.get(form)?.at,
    set(form, draft) {
      if (draft === undefined) {
        drafts.delete(form);
        earlier.delete(form);
        orNothing(() => storage?.removeItem(own + form));
        return;
      }
      drafts.set(form, draft);
      const stored: Stored = { shape: SHAPE, at: now(), draft };
      orNothing(() => storage?.setItem(own + form, JSON.stringify(stored)));
    },
    all: () => Object.fromEntries(drafts),
  };
}

/** A person's drafts of earlier visits. What is too old or not understood is deleted, whosever it is. */
function takeStored(storage: DraftStorage, own: string, now: number): Map<string, Stored> {
  const found = new Map<string, Stored>();
  orNothing(() => {
    const keys = Array.from({ length: storage.length }, (_, n) => storage.key(n) ?? "");
    for (const key of keys.filter((one) => one.startsWith(PREFIX))) {
      const stored = readStored(storage.getItem(key));
      if (stored === undefined || stored.at + KEPT_FOR < now) storage.removeItem(key);
      else if (key.startsWith(own)) found.set(key.slice(own.length), stored);
    }
  });
  return found;
}

function readStored(text: string | null): Stored | undefined {
  const stored: unknown = orNothing(() => JSON.parse(text ?? ""));
  return isStored(stored) ? stored : undefined;
}

function isStored(value: unknown): value is Stored {
  return isRecord(value) && value.shape === SHAPE && isNumber(value.at) && "draft" in value;
}

/** A draft is a help: a storage that is full or forbidden must not stop whoever types. */
function orNothing<Value>(run: () => Value): Value | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

/** The form with the texts that were typed into it. What was chosen is asked anew: another version may offer another choice. */
export function withKeptTexts<Draft extends object>(empty: Draft, kept: unknown): Draft {
  const typed = isRecord(kept) ? kept : {};
  const texts = Object.entries(empty).flatMap(([key, value]) =>
    value === "" && typeof typed[key] === "string" ? [[key, typed[key]]] : [],
  );
  return { ...empty, ...Object.fromEntries(texts) };
}
