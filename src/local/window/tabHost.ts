import { z } from "zod";
import { type HostBehaviour, replyTo } from "./hostBehaviour.ts";
import {
  CLIENT_TYPES,
  HOST_RUNTIME,
  hostContext,
  type TabSetting,
  TEAMS_THEMES,
} from "./hostContext.ts";
import type { Theme } from "./windowState.ts";

/** Without a notice of success in this time Teams shows its error page. */
const LOAD_LIMIT_MS = 30_000;
/** How late a slow host answers. */
const LATE_MS = 6_000;

export type TabPhase = "loading" | "shown" | "failed";

interface TabHost {
  /** Loads the tab anew at this path. */
  load(path: string): void;
  changeTheme(theme: Theme): void;
  /** Answers what a host that was silent has not answered yet. */
  wake(): void;
}

interface TabHostParts {
  readonly frame: HTMLIFrameElement;
  readonly setting: () => TabSetting;
  readonly behaviour: () => HostBehaviour;
  readonly signIn: () => Promise<string>;
  /** Answers whether the link could be opened. */
  readonly openLink: (url: string) => boolean;
  readonly openPage: (subPage: string) => void;
  readonly shareLink: (subPage: string, label: string) => void;
  readonly onPhase: (phase: TabPhase) => void;
}

const request = z.object({
  id: z.number(),
  uuidAsString: z.string().optional(),
  func: z.string(),
  args: z.array(z.unknown()).default([]),
});
const page = z.object({ subPageId: z.string().default("") });

/** Plays Teams for the tab in the frame: answers what real teams-js asks its host. */
export function createTabHost(parts: TabHostParts): TabHost {
  const { frame } = parts;
  let loadTimer: number | undefined;
  let next: string | undefined;
  let calls = new Map<string, number>();
  let held: (() => void)[] = [];

  const enter = (phase: TabPhase) => {
    window.clearTimeout(loadTimer);
    parts.onPhase(phase);
  };

  frame.addEventListener("load", () => {
    const path = next;
    next = undefined;
    if (path !== undefined) frame.contentWindow?.location.replace(path);
  });

  window.addEventListener("message", (event) => {
    if (event.source !== frame.contentWindow || event.origin !== location.origin) return;
    const message = request.safeParse(event.data);
    if (!message.success) return;
    const { id, uuidAsString, func, args } = message.data;
    const sender = frame.contentWindow;
    const send = (reply: readonly unknown[]) =>
      sender?.postMessage({ id, uuidAsString, args: reply }, location.origin);
    const say = () => void answer(func, args).then(send);
    const nth = (calls.get(func) ?? 0) + 1;
    calls.set(func, nth);
    const reply = replyTo(parts.behaviour(), func, nth);
    if (reply === "now") say();
    else if (reply === "late") window.setTimeout(say, LATE_MS);
    else if (reply === "held") held.push(say);
    else if (reply !== "lost") send([false, reply.refusal]);
  });

  return {
    load(path) {
      enter("loading");
      loadTimer = window.setTimeout(() => enter("failed"), LOAD_LIMIT_MS);
      // As Teams fills in `{theme}` of the manifest's address.
      next = withTheme(path, parts.setting().theme);
      calls = new Map();
      held = [];
      // A changed hash alone would not load the page again, so the old page goes first.
      frame.contentWindow?.location.replace("about:blank");
    },
    changeTheme(theme) {
      const message = { func: "themeChange", args: [TEAMS_THEMES[theme]] };
      frame.contentWindow?.postMessage(message, location.origin);
    },
    wake() {
      const waiting = held;
      held = [];
      for (const say of waiting) say();
    },
  };

  async function answer(func: string, args: readonly unknown[]): Promise<unknown[]> {
    switch (func) {
      case "initialize":
        return [
          "content",
          CLIENT_TYPES[parts.setting().device],
          "2.0.1",
          JSON.stringify(HOST_RUNTIME),
        ];
      case "getContext":
        return [hostContext(parts.setting(), await parts.signIn().catch(() => ""))];
      case "authentication.getAuthToken":
        return parts.signIn().then(
          (token) => [true, token],
          (error: unknown) => [false, String(error)],
        );
      case "appInitialization.appLoaded":
        parts.onPhase("shown");
        return [true];
      case "appInitialization.success":
      case "appInitialization.expectedFailure":
        enter("shown");
        return [true];
      case "appInitialization.failure":
        enter("failed");
        return [true];
      case "executeDeepLink":
        return parts.openLink(String(args[0])) ? [true] : [false, "The link cannot be opened."];
      case "pages.navigateToApp":
        parts.openPage(page.catch({ subPageId: "" }).parse(args[0]).subPageId);
        return [true];
      case "pages.currentApp.navigateTo":
        parts.openPage(page.catch({ subPageId: "" }).parse(args[0]).subPageId);
        return [];
      case "pages.currentApp.navigateToDefaultPage":
        parts.openPage("");
        return [];
      case "shareDeepLink":
        parts.shareLink(String(args[0] ?? ""), String(args[1] ?? ""));
        return [true];
      case "settings.getSettings":
        return [{ entityId: "register", contentUrl: `${location.origin}/tab` }];
      default:
        return [false, `${func} is not part of this window.`];
    }
  }
}

function withTheme(path: string, theme: Theme): string {
  const url = new URL(path, location.origin);
  url.searchParams.set("theme", TEAMS_THEMES[theme]);
  return `${url.pathname}${url.search}${url.hash}`;
}
