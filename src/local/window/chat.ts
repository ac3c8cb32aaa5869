import { refreshDue } from "./cardRefresh.ts";
import { byId } from "./element.ts";
import { createMessageView, type MessageView } from "./messageView.ts";
import type { ChatMessage, LocalPerson, StandInApi } from "./standInApi.ts";
import { chatIdsOf, isOwnMessage, messageSummary, unreadMessages } from "./unread.ts";
import type { Language } from "./windowState.ts";
import type { WindowTexts } from "./windowTexts.ts";

interface ChatSetting {
  readonly person: LocalPerson;
  readonly language: Language;
  readonly texts: WindowTexts;
}

export interface Chat {
  /** Another person or language: the list is built anew. */
  open(setting: ChatSetting): Promise<void>;
  /** Fetches the messages and shows what changed. */
  reload(): Promise<void>;
  /** The chat came into view or left it. */
  setVisible(visible: boolean): void;
}

interface ChatParts {
  readonly api: StandInApi;
  readonly openLink: (url: string) => void;
  readonly announce: (text: string) => void;
  readonly onUnread: (count: number) => void;
  readonly onError: (error: unknown) => void;
}

const SEEN_KEY = "ki-register/seen";

/** The chat between the person and the bot. */
export function createChat(parts: ChatParts): Chat {
  const scroller = byId("history", HTMLElement);
  const list = byId("messages", HTMLOListElement);
  const empty = byId("no-messages", HTMLElement);
  const form = byId("write", HTMLFormElement);
  const field = byId("write-text", HTMLTextAreaElement);
  // A scrolling region must be reachable by keyboard.
  scroller.tabIndex = 0;
  const lastInvokes = new Map<string, number>();
  let views = new Map<string, MessageView>();
  let messages: readonly ChatMessage[] = [];
  let setting: ChatSetting | undefined;
  let visible = false;
  let loaded = false;

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void send();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });

  return {
    async open(next) {
      setting = next;
      views = new Map();
      messages = [];
      loaded = false;
      list.replaceChildren();
      await reload();
    },
    reload,
    setVisible(now) {
      const appears = now && !visible;
      visible = now;
      if (!appears) return;
      markSeen();
      scrollToEnd();
      refreshCards();
    },
  };

  async function reload(): Promise<void> {
    const current = setting;
    if (current === undefined) return;
    const fetched = await parts.api.messages(current.person.key);
    if (current !== setting) return;
    const known = new Set(messages.map((message) => message.id));
    const added = fetched.filter((message) => !known.has(message.id));
    messages = fetched;
    show(current);
    if (loaded) announceNew(added, current);
    if (visible) markSeen();
    else countUnread(current);
    if (added.length > 0 && visible) scrollToEnd();
    loaded = true;
    if (visible) refreshCards();
  }

  function show(current: ChatSetting): void {
    empty.hidden = messages.length > 0;
    const kept = new Set(messages.map((message) => message.id));
    for (const [id, view] of views) {
      if (kept.has(id)) continue;
      view.element.remove();
      views.delete(id);
    }
    for (const message of messages) {
      const view = views.get(message.id) ?? addView(message, current);
      view.update(message);
    }
  }

  function addView(message: ChatMessage, { person, language, texts }: ChatSetting): MessageView {
    const view = createMessageView({
      texts,
      language,
      own: isOwnMessage(message, person),
      invoke(verb, data) {
        lastInvokes.set(`${person.key}/${message.id}`, Date.now());
        return parts.api.invoke(person.key, { activityId: message.id, verb, data });
      },
      openLink: parts.openLink,
      announce: parts.announce,
    });
    views.set(message.id, view);
    list.append(view.element);
    return view;
  }

  /** A card in view is fetched anew, as Teams does when a message with `refresh` is displayed. */
  function refreshCards(): void {
    const current = setting;
    if (current === undefined) return;
    for (const message of messages) {
      const lastInvoke = lastInvokes.get(`${current.person.key}/${message.id}`);
      const ownIds = chatIdsOf(current.person, message);
      for (const card of views.get(message.id)?.cards() ?? []) {
        if (!refreshDue(card.refreshFor(), ownIds, lastInvoke, Date.now())) continue;
        // Teams shows nothing when an automatic refresh fails.
        card.refresh().catch(() => undefined);
      }
    }
  }

  function announceNew(added: readonly ChatMessage[], { person, texts }: ChatSetting): void {
    const last = added.findLast((message) => !isOwnMessage(message, person));
    if (last !== undefined) parts.announce(texts.newMessage(messageSummary(last)));
  }

  function countUnread({ person }: ChatSetting): void {
    const seen = localStorage.getItem(`${SEEN_KEY}/${person.key}`);
    parts.onUnread(unreadMessages(messages, seen, person).length);
  }

  function markSeen(): void {
    const last = messages.at(-1);
    if (setting === undefined) return;
    if (last !== undefined) localStorage.setItem(`${SEEN_KEY}/${setting.person.key}`, last.id);
    parts.onUnread(0);
  }

  /** The newest message is shown from its head, for a card may be higher than the window. */
  function scrollToEnd(): void {
    const last = list.lastElementChild;
    if (last instanceof HTMLElement) scroller.scrollTop = last.offsetTop - scroller.offsetTop;
  }

  async function send(): Promise<void> {
    const text = field.value.trim();
    if (text === "" || setting === undefined) return;
    try {
      await parts.api.write(setting.person.key, text);
      field.value = "";
      await reload();
    } catch (error) {
      parts.onError(error);
    }
  }
}
