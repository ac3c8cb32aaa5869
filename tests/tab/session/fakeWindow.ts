/** As much of a browser's window as the history needs; `move` is what the browser's own buttons do. */
export function fakeWindow(hash: string) {
  const events = new EventTarget();
  const entries: { state: unknown; hash: string }[] = [{ state: null, hash }];
  let at = 0;
  const current = () => entries[at] ?? { state: null, hash: "" };
  let reloads = 0;
  let loaded = { type: "navigate", age: 60_000 };
  const view = {
    scrollY: 0,
    location: {
      get hash() {
        return current().hash;
      },
      reload() {
        reloads++;
      },
    },
    history: {
      scrollRestoration: "auto",
      get state() {
        return current().state;
      },
      pushState(state: unknown, _title: string, next: string) {
        entries.splice(++at, Number.POSITIVE_INFINITY, { state, hash: next });
      },
      replaceState(state: unknown, _title: string, next = current().hash) {
        entries[at] = { state: structuredClone(state), hash: next };
      },
    },
    performance: {
      now: () => loaded.age,
      getEntriesByType: () => [{ type: loaded.type }],
    },
    addEventListener: events.addEventListener.bind(events),
  };
  return {
    view: asWindow(view),
    /** How the page was loaded, and how long ago. */
    loadedBy(type: "reload" | "navigate", age: number) {
      loaded = { type, age };
    },
    reloads: () => reloads,
    move(by: number) {
      at += by;
      events.dispatchEvent(new Event("popstate"));
      events.dispatchEvent(new Event("hashchange"));
    },
    /** A link in the page. */
    follow(next: string) {
      view.history.pushState(null, "", next);
      events.dispatchEvent(new Event("popstate"));
      events.dispatchEvent(new Event("hashchange"));
    },
    scrollTo(top: number) {
      view.scrollY = top;
      events.dispatchEvent(new Event("scroll"));
    },
    act: () => events.dispatchEvent(new Event("pointerdown")),
  };
}

/** The rest of a window is never asked for. */
function asWindow(view: object): Window {
  return new Proxy(Object.create(null), { get: (_target, name) => Reflect.get(view, name) });
}
