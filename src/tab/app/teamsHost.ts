import { app, authentication, FrameContexts, pages } from "@microsoft/teams-js";

const ANSWER_WITHIN = 4_000;

/** Teams around the tab: who, which language and theme, and the tokens. */
export interface TeamsHost {
  readonly personId: string;
  readonly locale: string;
  readonly subPageId: string | undefined;
  /** True on the page where somebody adds the tab to a channel. */
  readonly isChannelSettings: boolean;
  readonly theme: () => string;
  readonly onTheme: (listener: () => void) => () => void;
  readonly getToken: () => Promise<string>;
  /** Tells Teams that the content is there; without it Teams shows its own error page after 30 s. */
  readonly ready: () => void;
}

/** Undefined outside Teams; a foreign frame would let `initialize` hang for a minute. */
export async function connectToTeams(): Promise<TeamsHost | undefined> {
  if (window.parent === window.self) return undefined;
  const context = await within(ANSWER_WITHIN, initialize()).catch(() => undefined);
  if (context === undefined) return undefined;

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
    theme: () => theme,
    onTheme: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getToken: () => authentication.getAuthToken(),
    ready: () => {
      app.notifySuccess();
    },
  };
}

async function initialize(): Promise<app.Context> {
  // The local window that plays Teams has the tab's own origin.
  await app.initialize([location.origin]);
  app.notifyAppLoaded();
  return await app.getContext();
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error("Teams did not answer")), milliseconds);
    }),
  ]);
}

/** Lets Teams save the channel tab: its first page is the register, the same for everybody. */
export function offerChannelTab(name: string): void {
  pages.config.registerOnSaveHandler((event) => {
    pages.config
      .setConfig({
        entityId: "register",
        contentUrl: `${location.origin}/tab`,
        websiteUrl: `${location.origin}/tab`,
        suggestedDisplayName: name,
      })
      .then(
        () => event.notifySuccess(),
        (error: unknown) => event.notifyFailure(error instanceof Error ? error.message : ""),
      );
  });
  pages.config.setValidityState(true);
}
