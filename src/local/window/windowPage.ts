import { byId, element } from "./element.ts";
import { HOST_BEHAVIOURS } from "./hostBehaviour.ts";
import { personLabel } from "./personLabel.ts";
import type { LocalPerson } from "./standInApi.ts";
import type { TabPhase } from "./tabHost.ts";
import { DEVICES, type Language, THEMES, type WindowState } from "./windowState.ts";
import type { WindowTexts } from "./windowTexts.ts";

/** The fixed parts of the page, found once. */
export function windowPage() {
  return {
    person: byId("person", HTMLSelectElement),
    theme: byId("theme", HTMLSelectElement),
    language: byId("language", HTMLSelectElement),
    device: byId("device", HTMLSelectElement),
    host: byId("host", HTMLSelectElement),
    settingsToggle: byId("settings-toggle", HTMLButtonElement),
    today: byId("today", HTMLElement),
    nextDay: byId("next-day", HTMLButtonElement),
    gallery: byId("gallery", HTMLAnchorElement),
    showChat: byId("show-chat", HTMLButtonElement),
    showTab: byId("show-tab", HTMLButtonElement),
    badge: byId("badge", HTMLElement),
    frame: byId("frame", HTMLIFrameElement),
    tabWait: byId("tab-wait", HTMLElement),
    tabFailed: byId("tab-failed", HTMLElement),
    tabReload: byId("tab-reload", HTMLButtonElement),
    error: byId("error", HTMLElement),
    live: byId("live", HTMLElement),
  };
}
type WindowPage = ReturnType<typeof windowPage>;

/** Fills every fixed text of the page in this language. */
export function fillTexts(page: WindowPage, texts: WindowTexts, language: Language): void {
  document.documentElement.lang = language;
  document.title = texts.title;
  for (const place of document.querySelectorAll<HTMLElement>("[data-text]")) {
    const text = new Map<string, unknown>(Object.entries(texts)).get(place.dataset.text ?? "");
    if (typeof text === "string") place.textContent = text;
  }
  page.frame.title = texts.tabTitle;
  byId("rail", HTMLElement).setAttribute("aria-label", texts.navigation);
  byId("history", HTMLElement).setAttribute("aria-label", texts.history);
  byId("messages", HTMLElement).setAttribute("aria-label", texts.messages);
  byId("write-text", HTMLTextAreaElement).placeholder = texts.writePlaceholder;
  fillOptions(
    page.theme,
    THEMES.map((theme) => [theme, texts.themes[theme]]),
  );
  fillOptions(
    page.device,
    DEVICES.map((device) => [device, texts.devices[device]]),
  );
  fillOptions(
    page.host,
    HOST_BEHAVIOURS.map((behaviour) => [behaviour, texts.hostBehaviour(behaviour)]),
  );
}

export function fillPeople(
  page: WindowPage,
  people: readonly LocalPerson[],
  language: Language,
): void {
  fillOptions(
    page.person,
    people.map((person) => [person.key, personLabel(person, language)]),
  );
}

/** Marks theme, view and device on the page; the style sheets do the rest. */
export function showLook(page: WindowPage, state: WindowState): void {
  const { device = "computer", host = "prompt", theme, view } = state;
  document.documentElement.dataset.theme = theme;
  document.body.dataset.view = view;
  document.body.dataset.device = device;
  page.theme.value = theme;
  page.device.value = device;
  page.host.value = host;
  page.showChat.setAttribute("aria-pressed", String(view === "chat"));
  page.showTab.setAttribute("aria-pressed", String(view === "tab"));
}

export function showUnread(page: WindowPage, count: number, texts: WindowTexts): void {
  page.badge.hidden = count === 0;
  page.badge.replaceChildren();
  if (count === 0) return;
  const number = element("span", { "aria-hidden": "true" });
  number.textContent = count > 9 ? "9+" : String(count);
  const words = element("span", { class: "hidden" });
  words.textContent = `, ${texts.unread(count)}`;
  page.badge.append(number, words);
}

export function showTabPhase(page: WindowPage, phase: TabPhase, texts: WindowTexts): void {
  page.tabWait.textContent = phase === "loading" ? texts.tabLoading : "";
  page.tabFailed.hidden = phase !== "failed";
  // The manifest asks for no loading indicator: Teams shows the page from its first moment.
  page.frame.classList.toggle("away", phase === "failed");
}

export function showToday(
  page: WindowPage,
  now: Date,
  texts: WindowTexts,
  language: Language,
): void {
  const day = new Intl.DateTimeFormat(language === "de" ? "de-DE" : "en-GB", {
    weekday: "short",
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    timeZone: "Europe/Berlin",
  }).format(now);
  page.today.textContent = texts.today(day);
}

function fillOptions(
  select: HTMLSelectElement,
  options: readonly (readonly [string, string])[],
): void {
  const chosen = select.value;
  select.replaceChildren(
    ...options.map(([value, text]) => {
      const option = element("option", { value });
      option.textContent = text;
      return option;
    }),
  );
  if (options.some(([value]) => value === chosen)) select.value = chosen;
}
