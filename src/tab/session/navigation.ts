/** Where the person is: the page, and its hash as the page itself writes it. */
export interface Place {
  readonly page: string;
  readonly hash: string;
}

export interface Navigation {
  readonly place: () => Place;
  /** The register as it was last seen, with its filters: where "Zum Register" leads. */
  readonly lastRegister: () => string;
  /** False until the person has moved: then a page takes the focus to its heading. */
  readonly hasMoved: () => boolean;
  readonly go: (hash: string, how?: "replace") => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Connects places to the browser's history; `placeOf` knows the pages. */
export function createNavigation(view: Window, placeOf: (hash: string) => Place): Navigation {
  const listeners = new Set<() => void>();
  let place = placeOf(view.location.hash);
  let lastRegister = place.page === "register" ? place.hash : "#/register";
  let moved = false;

  function read() {
    const next = placeOf(view.location.hash);
    moved ||= next.page !== place.page;
    place = next;
    if (place.page === "register") lastRegister = place.hash;
    for (const listener of listeners) listener();
  }
  view.addEventListener("hashchange", read);
  view.addEventListener("popstate", read);

  return {
    place: () => place,
    lastRegister: () => lastRegister,
    hasMoved: () => moved,
    go: (hash, how) => {
      if (how === "replace") view.history.replaceState(null, "", hash);
      else view.history.pushState(null, "", hash);
      read();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
