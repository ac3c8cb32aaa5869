import type { Bilingual } from "#domain/bilingual.ts";
import { MESSAGES, type MessageId, type MessageKind } from "#domain/messages/kinds.ts";
import { isMessageId } from "#domain/messages/messageId.ts";
import type { IdParts } from "#domain/messages/messageRow.ts";
import { cardFor } from "#teams/cards/cardFor.ts";
import { MESSAGE_CARDS } from "#teams/cards/kinds.ts";
import type { ExampleGroup } from "./cardExample.ts";
import { ASKED, demoContext } from "./demoContext.ts";

/** After the title of what is not theirs. */
const OTHERS: Bilingual = { de: ", für andere", en: ", for others" };

const PARTS: Readonly<Record<keyof IdParts, string>> = {
  version: `v${ASKED}`,
  query: "1",
  question: `v${ASKED}`,
  wait: `v${ASKED}`,
  nth: "1",
  reminder: "1",
  again: "1",
  day: "2026-11-27",
  condition: "1.1",
};

/** What a kind of message shows of a case that was just asked about: to whom it is for, and to others if it names one. */
export function standardExample(kind: MessageKind): ExampleGroup {
  const { label } = MESSAGES[kind];
  const messageId = standardId(kind);
  return {
    title: label,
    examples: (language) => {
      const context = demoContext(language, { messageId });
      const { addressed } = MESSAGE_CARDS[kind];
      const named = addressed?.personOf(context.caseInEntry.evaluationCase, messageId);
      const title = label[language];
      const card = cardFor({ ...context, person: named ?? context.person });
      const own = { id: `standard-${kind}`, title, card };
      if (addressed === undefined) return [own];
      const foreign = addressed.foreignCard(named, language);
      return [
        own,
        { id: `standard-${kind}-foreign`, title: title + OTHERS[language], card: foreign },
      ];
    },
  };
}

function standardId(kind: MessageKind): MessageId {
  const id = [kind, ...MESSAGES[kind].id.map((part) => PARTS[part])].join("-");
  if (!isMessageId(id)) throw new Error(`No message's id: ${id}`);
  return id;
}
