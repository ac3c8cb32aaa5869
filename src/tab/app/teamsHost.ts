import { app, authentication, FrameContexts } from "@microsoft/teams-js";

/** A call that a host lost is made again after this time. */
const ASK_AGAIN = 5_000;

/** Teams around the tab: who, which language and theme, and the tokens. */
export interface TeamsHost {
  readonly personId: string;
  readonly locale: string | undefined;
  readonly subPageId: string | undefined;
  /** True on the page where somebody adds the tab to a channel. */
  readonly isChannelSettings: boolean;
  /** Whether the tab stands in a channel, where everybody looks at the same. */
  readonly isInChannel: boolean;
  readonly theme: () => string;
  readonly onTheme: (listener: () => void) => () => void;
  readonly getToken: () => Promise<string>;
  /** Tells Teams that the content is there; without it Teams shows its own error page after 30 s. */
  readonly ready: () => void;
}

/**
 * True where no host can be: at the top of a browser's window, with nobody to talk to. A phone's web view stands at the top
 * as well, but the app around it has put its interface into the page.
 */
export function standsAlone(view: Window): boolean {
  return view.parent === view.self && !("nativeInterface" in view);
}

/** The host, as soon as it answers, however late. Rejects only where the tab stands alone. */
export async function connectToTeams(): Promise<TeamsHost> {
  // The local window that plays Teams has the tab's own origin.
  const initialize = () => app.initialize([location.origin]);
  if (standsAlone(window)) await initialize();
  else await untilAnswered(initialize);
  app.notifyAppLoaded();
  return hostOf(await untilAnswered(() => app.getContext()));
}

function hostOf(context: app.Context): TeamsHost {
  const listeners = new Set<() => void>();
  let theme = context.app.theme;
  app.registerOnThemeChangeHandler((next) => {
    theme = next;
    for (const listener of listeners) listener();
  });
  return {
    personId: context.user?.id ?? "",
    locale: context.app.locale,
    subPageId: context.page.subPageId,
    isChannelSettings: context.page.frameContext === FrameContexts.settings,
    isInChannel: context.channel !== undefined,
    theme: () => theme,
    onTheme: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getToken: () => authentication.getAuthToken(),
    // Some hosts answer to it and some never do; nothing waits for that.
    ready: () => void app.notifySuccess().catch(() => undefined),
  };
}

/** Asks again and again until one of the questions is answered: a host may be late, and may lose one. */
function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  return new Promise((resolve) => {
    const askOnce = () =>
      ask().then(
        (answer) => {
          clearInterval(again);
          resolve(answer);
        },
        // A refusal is no end: teams-js gives up after a minute, the host may not have.
        () => undefined,
      );
    const again = setInterval(askOnce, ASK_AGAIN);
    askOnce();
  });
}

/** Opens a link into Teams where the person is; a host that cannot leaves it to the browser. */
export function openInTeams(link: string): void {
  app.openLink(link).catch(() => window.open(link, "_blank", "noreferrer"));
}
