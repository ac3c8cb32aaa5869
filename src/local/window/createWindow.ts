import { type Chat, createChat } from "./chat.ts";
import { HOST_BEHAVIOURS } from "./hostBehaviour.ts";
import { hoursUntilMorning } from "./morning.ts";
import type { LocalPerson, StandInApi } from "./standInApi.ts";
import { createTabHost, type TabPhase } from "./tabHost.ts";
import { linkTarget } from "./tabLink.ts";
import {
  fillPeople,
  fillTexts,
  showLook,
  showTabPhase,
  showToday,
  showUnread,
  windowPage,
} from "./windowPage.ts";
import {
  DEVICES,
  type Device,
  LANGUAGES,
  parseWindowState,
  THEMES,
  type View,
  type WindowState,
  windowStateToQuery,
} from "./windowState.ts";
import { windowTexts } from "./windowTexts.ts";

/** The phone's page is the tab's own, with what the native app puts into it. */
const TAB_PATHS: Readonly<Record<Device, string>> = { computer: "/tab", phone: "/phone" };

/** Puts the window together: the state in the address, the tab with its host, the chat, the controls. */
export async function createWindow(api: StandInApi): Promise<void> {
  const page = windowPage();
  // From this width on tab and chat stand side by side; the style sheet says the same.
  const wide = window.matchMedia("(min-width: 1200px)");
  let state = parseWindowState(location.search);
  let people: readonly LocalPerson[] = [];
  let now: Date | undefined;
  let unread = 0;
  let phase: TabPhase = "loading";
  let tabPath = TAB_PATHS.computer;

  const announce = (text: string) => {
    page.live.textContent = text;
  };
  const fail = (error: unknown) => {
    page.error.textContent = texts().requestFailed(
      error instanceof Error ? error.message : String(error),
    );
  };

  fillTexts(page, texts(), language());
  showLook(page, state);
  try {
    people = await api.people();
    now = await api.now();
  } catch (error) {
    return fail(error);
  }

  const host = createTabHost({
    frame: page.frame,
    setting: () => ({
      person: person(),
      device: device(),
      isInChannel: state.place === "channel",
      theme: state.theme,
      language: language(),
      subPage: state.subPage ?? "",
    }),
    behaviour: () => state.host ?? "prompt",
    signIn: () => api.signIn(person().key),
    openLink,
    openPage,
    shareLink: (subPage) => {
      const link = `${location.origin}/${windowStateToQuery({ ...state, view: "tab", subPage })}`;
      void navigator.clipboard.writeText(link).then(() => announce(texts().linkCopied), fail);
    },
    onPhase: (next) => {
      phase = next;
      showTabPhase(page, phase, texts());
    },
  });
  const chat: Chat = createChat({
    api,
    openLink,
    announce,
    onUnread: (count) => {
      unread = count;
      showUnread(page, unread, texts());
    },
    onError: fail,
  });

  page.person.addEventListener("change", () => {
    const { subPage: _left, ...rest } = state;
    change({ ...rest, person: page.person.value });
    startAnew();
  });
  page.theme.addEventListener("change", () => {
    const theme = THEMES.find((one) => one === page.theme.value) ?? "light";
    change({ ...state, theme });
    host.changeTheme(theme);
  });
  page.language.addEventListener("change", () => {
    const chosen = LANGUAGES.find((one) => one === page.language.value) ?? "de";
    change({ ...state, language: chosen });
    startAnew();
  });
  page.device.addEventListener("change", () => {
    const chosen = DEVICES.find((one) => one === page.device.value) ?? "computer";
    change({ ...state, device: chosen });
    startAnew();
  });
  page.host.addEventListener("change", () => {
    const chosen = HOST_BEHAVIOURS.find((one) => one === page.host.value) ?? "prompt";
    change({ ...state, host: chosen });
    if (chosen === "prompt") host.wake();
    else startAnew();
  });
  page.showChat.addEventListener("click", () => showView("chat"));
  page.showTab.addEventListener("click", () => showView("tab"));
  page.tabReload.addEventListener("click", () => host.load(tabPath));
  page.settingsToggle.addEventListener("click", () => {
    const open = page.settingsToggle.getAttribute("aria-expanded") !== "true";
    page.settingsToggle.setAttribute("aria-expanded", String(open));
  });
  page.nextDay.addEventListener("click", () => {
    void attempt(async () => {
      now = await api.advanceHours(hoursUntilMorning(await api.now()));
      showToday(page, now, texts(), language());
      announce(page.today.textContent);
    });
  });
  wide.addEventListener("change", () => chat.setVisible(isChatVisible()));
  document.addEventListener("visibilitychange", () => chat.setVisible(isChatVisible()));
  window.addEventListener("popstate", () => {
    state = parseWindowState(location.search);
    startAnew();
  });

  chat.setVisible(isChatVisible());
  startAnew();
  api.onChatChanged((key) => {
    if (key === undefined || key === person().key) void attempt(() => chat.reload());
  });

  function person(): LocalPerson {
    const found = people.find((one) => one.key === state.person) ?? people[0];
    if (found === undefined) throw new Error("The stand-in knows nobody.");
    return found;
  }

  function language() {
    return state.language ?? (people.length > 0 ? person().language : "de");
  }

  function device(): Device {
    return state.device ?? "computer";
  }

  function texts() {
    return windowTexts(language());
  }

  function isChatVisible(): boolean {
    return document.visibilityState === "visible" && (wide.matches || state.view === "chat");
  }

  function change(next: WindowState): void {
    state = next;
    history.replaceState(null, "", windowStateToQuery(state));
    showLook(page, state);
    const look = new URLSearchParams({ theme: state.theme, lang: language() });
    page.gallery.href = `/gallery?${look}`;
  }

  /** Another person or language: everything is shown from the start, as after signing in. */
  function startAnew(): void {
    change({ ...state, person: person().key });
    page.error.textContent = "";
    fillTexts(page, texts(), language());
    fillPeople(page, people, language());
    page.person.value = person().key;
    page.language.value = language();
    showLook(page, state);
    if (now !== undefined) showToday(page, now, texts(), language());
    showUnread(page, unread, texts());
    tabPath = TAB_PATHS[device()];
    host.load(tabPath);
    void attempt(() => chat.open({ person: person(), language: language(), texts: texts() }));
  }

  function showView(view: View): void {
    change({ ...state, view });
    chat.setVisible(isChatVisible());
  }

  /** A link into the app leaves the channel, as in Teams. */
  function openPage(subPage: string): void {
    const { place: _, ...elsewhere } = state;
    change({ ...elsewhere, view: "tab", subPage });
    chat.setVisible(isChatVisible());
    tabPath = TAB_PATHS[device()];
    host.load(tabPath);
    page.frame.focus();
  }

  function openLink(url: string): boolean {
    const target = linkTarget(url, location.origin);
    switch (target.kind) {
      case "tabPage":
        openPage(target.subPage);
        return true;
      case "tabPath":
        openPage("");
        tabPath = target.path.replace(/^\/tab/, TAB_PATHS[device()]);
        host.load(tabPath);
        return true;
      case "outside":
        window.open(target.url, "_blank", "noopener");
        return true;
      case "refused":
        return false;
    }
  }

  async function attempt(action: () => Promise<void>): Promise<void> {
    try {
      await action();
      page.error.textContent = "";
    } catch (error) {
      fail(error);
    }
  }
}
