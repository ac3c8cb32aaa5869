import { type Check, isRecord, isText, shape } from "#contract/check.ts";
import { isPlaces, type Places } from "./navigation.ts";

/*
 * A part of the tab that is loaded when it is needed is gone once a newer version of the tab was installed: only a reload
 * of the page finds the new one. The reload takes along what would be lost, in the history's state: no browser refuses it,
 * and nobody else can read it.
 */

export interface Carried {
  readonly reloadedFor: string;
  readonly places: Places;
  /** Each form reads its own. */
  readonly drafts: Record<string, unknown>;
}

const isCarried: Check<Carried> = shape<Carried>({
  reloadedFor: isText,
  places: isPlaces,
  drafts: isRecord,
});

export interface PageReload {
  /** Reloads the page for a part that is gone; false where that was just done, and did not help. */
  readonly once: (part: string) => boolean;
  /** The same on the person's own wish. */
  readonly now: (part: string) => void;
  readonly arrived: (part: string) => void;
  /** Without an answer a reload would end on the browser's page for errors. */
  readonly serviceAnswers: () => Promise<boolean>;
}

/** A page that reloaded itself and lost its memory would do it for ever: so soon it does not do it again. */
const QUIET_AFTER_RELOAD = 10_000;
const ANSWER_WITHIN = 5_000;

/** What the page before a reload left; whoever takes it, takes it away. */
export function takeCarried(view: Window): Carried | undefined {
  const state: unknown = view.history.state;
  if (!isRecord(state) || !isCarried(state.carried)) return undefined;
  const { carried, ...rest } = state;
  view.history.replaceState(rest, "");
  return carried;
}

export function createPageReload(
  view: Window,
  reloadedFor: string | undefined,
  carry: () => Omit<Carried, "reloadedFor">,
): PageReload {
  let missing = reloadedFor;

  function now(part: string) {
    const state: unknown = view.history.state;
    view.history.replaceState(
      { ...(isRecord(state) ? state : {}), carried: { reloadedFor: part, ...carry() } },
      "",
    );
    view.location.reload();
  }

  return {
    now,
    once(part) {
      if (missing === part || isJustReloaded(view)) return false;
      now(part);
      return true;
    },
    arrived(part) {
      if (missing === part) missing = undefined;
    },
    async serviceAnswers() {
      try {
        const signal = AbortSignal.timeout(ANSWER_WITHIN);
        return (await fetch("/tab", { method: "HEAD", cache: "no-store", signal })).ok;
      } catch {
        return false;
      }
    },
  };
}

function isJustReloaded({ performance }: Window): boolean {
  const [loaded] = performance.getEntriesByType("navigation");
  const isReload = loaded !== undefined && "type" in loaded && loaded.type === "reload";
  return isReload && performance.now() < QUIET_AFTER_RELOAD;
}
