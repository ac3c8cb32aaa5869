import { type Check, isNumber, isText, listOf, optional, pairOf, shape } from "#contract/check.ts";

/** Where the person is: the page, and its hash as the page itself writes it. */
export interface Place {
  readonly page: string;
  readonly hash: string;
}

export interface Position {
  /** How far the page was scrolled. */
  readonly top: number;
  /** The same of a list with a scroller of its own. */
  readonly listTop?: number | undefined;
  /** What was opened from the list. */
  readonly row?: string | undefined;
  /** How high each row was, by its key, where they differ. */
  readonly sizes?: [string, number][] | undefined;
}

/** What a reload of the tab's own takes along. */
export interface Places {
  readonly lastRegister: string;
  readonly positions: [string, Position][];
  readonly entries: [string, string][];
}

export const isPlaces: Check<Places> = shape<Places>({
  lastRegister: isText,
  positions: listOf(
    pairOf(
      isText,
      shape<Position>({
        top: isNumber,
        listTop: optional(isNumber),
        row: optional(isText),
        sizes: optional(listOf(pairOf(isText, isNumber))),
      }),
    ),
  ),
  entries: listOf(pairOf(isText, isText)),
});

export interface Navigation {
  readonly place: () => Place;
  /** The register as it was last seen, with its filters: where "Zum Register" leads. */
  readonly lastRegister: () => string;
  /** False until the person has moved: then a page takes the focus to its heading. */
  readonly hasMoved: () => boolean;
  readonly go: (hash: string, how?: "replace") => void;
  /** Goes to a place where one has been, and to where one was in it. */
  readonly returnTo: (hash: string) => void;
  /** Where one was at this place, or is by now. */
  readonly position: () => Position | undefined;
  /** The same while the page brings it back: until it is there, the person does something, or it takes too long. */
  readonly returned: () => Position | undefined;
  /** The page is where it was; what still moves by itself in the next moment is part of that. */
  readonly reached: () => void;
  readonly remember: (part: Partial<Position>) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly carried: () => Places;
}

const isState = shape<{ readonly entry: string }>({ entry: isText });
/** So long a page may take to load before its position is given up, and to come to rest once it is there. */
const RETURN_WITHIN = 10_000;
const REST_WITHIN = 1_000;
/** Whoever does one of these wants to be somewhere else. */
const ACTIONS = ["pointerdown", "keydown", "wheel", "touchstart"] as const;

/**
 * Connects places to the browser's history; `placeOf` knows the pages. Each entry of the history has an id in its state,
 * and by that its position: the browser's own way to bring it back knows nothing of lists that are still loading.
 */
export function createNavigation(
  view: Window,
  placeOf: (hash: string) => Place,
  carried?: Places,
): Navigation {
  const listeners = new Set<() => void>();
  const positions = new Map<string, Position>(carried?.positions);
  /** The latest entry of each hash. */
  const entries = new Map<string, string>(carried?.entries);
  let place = placeOf(view.location.hash);
  let lastRegister =
    place.page === "register" ? place.hash : (carried?.lastRegister ?? "#/register");
  let moved = carried !== undefined;
  let entry = entryOf(view);
  let returning = arriveAt(positions.get(entry));
  entries.set(place.hash, entry);

  function arriveAt(position: Position | undefined) {
    const until = view.performance.now() + RETURN_WITHIN;
    return position === undefined ? undefined : { position, until };
  }

  function returned(): Position | undefined {
    // A scroll bar that is dragged is no action that a page hears of: time ends the return as well.
    if (returning !== undefined && view.performance.now() > returning.until) returning = undefined;
    return returning?.position;
  }

  function read() {
    const next = placeOf(view.location.hash);
    moved ||= next.page !== place.page;
    const reached = entryOf(view);
    if (reached !== entry) {
      entry = reached;
      const known = positions.get(entry);
      returning = arriveAt(known);
      // The page stays, and so does its position.
      if (known === undefined && next.page === place.page) remember({ top: view.scrollY });
    }
    place = next;
    entries.set(place.hash, entry);
    if (place.page === "register") lastRegister = place.hash;
    for (const listener of listeners) listener();
  }

  function remember(part: Partial<Position>) {
    positions.set(entry, { top: view.scrollY, ...positions.get(entry), ...part });
  }

  view.history.scrollRestoration = "manual";
  view.addEventListener("hashchange", read);
  view.addEventListener("popstate", read);
  view.addEventListener("scroll", () => {
    // What moves while the page is built again says nothing about where one was.
    if (returned() === undefined) remember({ top: view.scrollY });
  });
  for (const action of ACTIONS) {
    view.addEventListener(
      action,
      () => {
        returning = undefined;
      },
      { capture: true, passive: true },
    );
  }

  return {
    place: () => place,
    lastRegister: () => lastRegister,
    hasMoved: () => moved,
    go(hash, how) {
      if (how === "replace") {
        view.history.replaceState({ entry }, "", hash);
        // Another view of the page begins at its top.
        positions.delete(entry);
        returning = undefined;
      } else view.history.pushState({ entry: crypto.randomUUID() }, "", hash);
      read();
    },
    returnTo(hash) {
      const id = crypto.randomUUID();
      const known = positions.get(entries.get(hash) ?? "");
      if (known !== undefined) positions.set(id, known);
      view.history.pushState({ entry: id }, "", hash);
      read();
    },
    position: () => positions.get(entry),
    returned,
    reached() {
      const until = view.performance.now() + REST_WITHIN;
      if (returning !== undefined && returning.until > until) returning = { ...returning, until };
    },
    remember,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    carried: () => ({ lastRegister, positions: [...positions], entries: [...entries] }),
  };
}

/** The id of the history's entry; one that a link has made gets its id here. */
function entryOf(view: Window): string {
  const state: unknown = view.history.state;
  if (isState(state)) return state.entry;
  const entry = crypto.randomUUID();
  view.history.replaceState({ entry }, "");
  return entry;
}
