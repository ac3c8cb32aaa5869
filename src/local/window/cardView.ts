import {
  AdaptiveApplet,
  AdaptiveCard,
  ExecuteAction,
  GlobalSettings,
  OpenUrlAction,
  RefreshMode,
  TextInput,
} from "adaptivecards";
import MarkdownIt from "markdown-it";
import { CardChannel, type Invoke } from "./cardChannel.ts";
import { cardHostConfig } from "./cardHostConfig.ts";
import type { RefreshFor } from "./cardRefresh.ts";
import { element } from "./element.ts";
import { type TypedText, withTypedText } from "./typedText.ts";
import type { WindowTexts } from "./windowTexts.ts";

export interface CardView {
  readonly element: HTMLElement;
  /** The stored card, perhaps changed; the same content again leaves the shown card alone. */
  show(card: unknown): void;
  /** Whom the `refresh` of the shown card means. */
  refreshFor(): RefreshFor;
  /** Fetches the card anew without anybody pressing a button; a failure leaves it as it is. */
  refresh(): Promise<void>;
}

interface CardViewParts {
  readonly texts: WindowTexts;
  readonly invoke: Invoke;
  readonly openLink: (url: string) => void;
  readonly announce: (text: string) => void;
}

/** As Teams has it: tags are shown as written. */
const markdown = MarkdownIt({ html: false });

/** The window decides when a card is refreshed. Markdown is rendered where Teams does. */
export function prepareCards(): void {
  GlobalSettings.setTabIndexAtCardRoot = false;
  GlobalSettings.applets.logEnabled = false;
  GlobalSettings.applets.refresh.mode = RefreshMode.Disabled;
  GlobalSettings.applets.refresh.allowManualRefreshesAfterAutomaticRefreshes = false;
  // The renderer says "expanded" of what a button shows or hides, not of the button: no such thing in ARIA.
  AdaptiveCard.onElementVisibilityChanged = ({ renderedElement }) =>
    // It does so right after this.
    queueMicrotask(() => renderedElement?.removeAttribute("aria-expanded"));
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown.render(text);
    result.didProcess = true;
  };
}

/** One card, rendered by Microsoft's AdaptiveApplet. */
export function createCardView(parts: CardViewParts): CardView {
  const { texts } = parts;
  const note = element("p", { class: "card-note" });
  const box = element("div", { class: "card", role: "group", "aria-label": texts.card });
  box.tabIndex = -1;
  /** The card as the chat holds it; the one shown may be newer, from an answer of the bot. */
  let stored = "";
  let shown = "";
  let untouched: InputValues = {};
  let carried: TypedText = {};
  let busy = false;

  const applet = new AdaptiveApplet();
  applet.hostConfig = cardHostConfig();
  applet.channelAdapter = new CardChannel(parts.invoke);
  // A form of its own: the renderer names radio buttons by the input's id, which is the same in many cards.
  const form = element("form");
  form.addEventListener("submit", (event) => event.preventDefault());
  form.append(applet.renderedElement);
  box.append(form, note);

  applet.onPrepareActivityRequest = () => {
    if (busy) return false;
    busy = true;
    tell("", "status");
    return true;
  };
  applet.onCreateProgressOverlay = () => {
    const overlay = element("div", { class: "card-sending", role: "status" });
    overlay.textContent = texts.cardSending;
    return overlay;
  };
  applet.onCardChanged = () => {
    carried = {};
    untouched = inputValues(applet);
  };
  applet.onActivityRequestSucceeded = (_applet, response, content) => {
    busy = false;
    if (typeof content === "string") return tell(content, "status");
    shown = response.rawContent ?? "";
    if (document.activeElement === document.body) box.focus({ preventScroll: true });
    parts.announce(texts.cardReplaced);
  };
  applet.onActivityRequestFailed = (_applet, response) => {
    busy = false;
    tell(texts.cardFailed(response.error.message || texts.unreachable), "alert");
    return -1;
  };
  applet.onAction = (_applet, action) => {
    if (action instanceof OpenUrlAction && action.url) parts.openLink(action.url);
  };

  return {
    element: box,
    show(card) {
      const next = JSON.stringify(card);
      if (next === stored) return;
      const first = stored === "";
      stored = next;
      if (next === shown) return;
      replace(next, first);
    },
    refreshFor() {
      const refresh = applet.card?.refresh;
      return refresh === undefined ? "nobody" : (refresh.userIds ?? "everybody");
    },
    async refresh() {
      const action = applet.card?.refresh?.action;
      if (busy || !(action instanceof ExecuteAction)) return;
      const before = shown;
      const answer = await parts.invoke(action.verb, action.data ?? {});
      if (answer.kind !== "card") return;
      const next = JSON.stringify(answer.card);
      // Somebody who has begun to answer keeps the card; the bot checks the answer anyway.
      if (busy || shown !== before || next === shown || isTouched()) return;
      replace(next, false);
    },
  };

  function replace(next: string, first: boolean): void {
    const hadFocus = box.contains(document.activeElement);
    const typed = typedText();
    applet.setCard(withTypedText(JSON.parse(next), typed));
    shown = next;
    carried = typed;
    tell("", "status");
    if (hadFocus) box.focus({ preventScroll: true });
    if (!first) parts.announce(texts.cardReplaced);
  }

  function isTouched(): boolean {
    return JSON.stringify(inputValues(applet)) !== JSON.stringify(untouched);
  }

  function typedText(): TypedText {
    const texts = (applet.card?.getAllInputs() ?? []).filter((input) => input instanceof TextInput);
    return Object.fromEntries(
      texts.flatMap(({ id, value }) =>
        id && value && (value !== untouched[id] || id in carried) ? [[id, value]] : [],
      ),
    );
  }

  function tell(text: string, role: "status" | "alert"): void {
    note.setAttribute("role", role);
    note.classList.toggle("failed", role === "alert");
    note.textContent = text;
  }
}

type InputValues = Readonly<Record<string, unknown>>;

function inputValues(applet: AdaptiveApplet): InputValues {
  const inputs = applet.card?.getAllInputs() ?? [];
  return Object.fromEntries(inputs.flatMap(({ id, value }) => (id ? [[id, value ?? ""]] : [])));
}
