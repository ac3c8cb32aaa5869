import { type CardView, createCardView } from "./cardView.ts";
import { element } from "./element.ts";
import type { InvokeAnswer } from "./invokeAnswer.ts";
import type { ChatMessage } from "./standInApi.ts";
import type { Language } from "./windowState.ts";
import type { WindowTexts } from "./windowTexts.ts";

const ADAPTIVE_CARD = "application/vnd.microsoft.card.adaptive";

export interface MessageView {
  readonly element: HTMLLIElement;
  update(message: ChatMessage): void;
  cards(): readonly CardView[];
}

interface MessageViewParts {
  readonly texts: WindowTexts;
  readonly language: Language;
  readonly own: boolean;
  readonly invoke: (verb: string, data: unknown) => Promise<InvokeAnswer>;
  readonly openLink: (url: string) => void;
  readonly announce: (text: string) => void;
}

/** One message of the chat: who, when, its text and its cards; updated in place. */
export function createMessageView(parts: MessageViewParts): MessageView {
  const { texts } = parts;
  const item = element("li", { class: parts.own ? "message own" : "message" });
  const head = element("p", { class: "message-head" });
  const sender = element("strong");
  sender.textContent = parts.own ? texts.you : texts.bot;
  const time = element("time");
  head.append(sender, " ", time);
  const body = element("div", { class: "message-body" });
  item.append(head, body);
  let views: readonly CardView[] = [];

  return {
    element: item,
    cards: () => views,
    update(message) {
      const { activity } = message;
      if (activity.timestamp !== undefined) showTime(time, activity.timestamp, parts.language);
      if (message.deleted) {
        views = [];
        body.replaceChildren(paragraph(texts.deletedMessage, "deleted"));
        return;
      }
      const cards = activity.attachments.filter((one) => one.contentType === ADAPTIVE_CARD);
      const others = activity.attachments.filter((one) => one.contentType !== ADAPTIVE_CARD);
      // Cards that are still there keep their view, and with it what was typed into them.
      views = cards.map((card, index) => {
        const view = views[index] ?? createCardView(parts);
        view.show(card.content);
        return view;
      });
      arrange(body, [
        ...(activity.text ? [paragraph(activity.text, "text")] : []),
        ...views.map((view) => view.element),
        ...others.map((one) => paragraph(texts.otherAttachment(one.contentType), "deleted")),
      ]);
    },
  };
}

/** Puts the parts in this order and takes the others out, without moving those that stay: a moved part loses the focus. */
function arrange(body: HTMLElement, wanted: readonly HTMLElement[]): void {
  for (const child of [...body.children]) {
    if (!wanted.some((one) => one === child)) child.remove();
  }
  for (const [index, part] of wanted.entries()) {
    if (body.children[index] !== part) body.insertBefore(part, body.children[index] ?? null);
  }
}

function paragraph(text: string, kind: string): HTMLParagraphElement {
  const made = element("p", { class: kind });
  made.textContent = text;
  return made;
}

function showTime(time: HTMLTimeElement, timestamp: string, language: Language): void {
  const moment = new Date(timestamp);
  if (Number.isNaN(moment.getTime())) return;
  time.dateTime = timestamp;
  time.textContent = new Intl.DateTimeFormat(language, {
    dateStyle: "short",
    timeStyle: "short",
    timeZone: "Europe/Berlin",
  }).format(moment);
}
