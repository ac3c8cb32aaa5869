import { isQuestion } from "#domain/messages/messageId.ts";
import { standingOfCopy } from "#domain/messages/questionCopy.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import {
  type Bundle,
  type BundledMessage,
  type Deliver,
  type Delivery,
  isBundle,
  type Message,
  type SendOutcome,
} from "#register/messages/delivery.ts";
import { continuedOn } from "#register/messages/liveCopy.ts";
import type { SendLimits } from "#teams/send/sendLimits.ts";

/** What a chat shows of a card. */
export interface ShownCopy {
  updates: number;
  shown: string;
}

export interface Copy<Row> extends ShownCopy {
  readonly delivery: Row;
}

export interface Chats {
  readonly sent: Copy<Delivery>[];
  readonly informed: Copy<Delivery>[];
  readonly bundles: Copy<Bundle>[];
  /** The copies by the ids the messenger gave them. */
  readonly sentAs: Map<string, ShownCopy>;
}

/** What is different about the messenger of one replica. */
export interface MessengerVariation {
  /** What the messenger answers to a question instead of "sent"; undefined lets the message through. */
  readonly outcomeOf?: (message: Message) => SendOutcome | undefined;
  /** The messenger's limits, where the test has some. */
  readonly limits?: SendLimits;
  /** What an update waits for on its way to the messenger. */
  readonly updateWaits?: () => Promise<void>;
}

/** What the messenger waits for at the longest. */
const LONGEST_WAIT_MS = 8_000;

/** Messages end in these lists; what a copy shows depends on what the real card depends on. */
export function recordingDeliver(
  chats: Chats,
  register: RunningRegister,
  { limits, outcomeOf = () => undefined, updateWaits = async () => {} }: MessengerVariation,
): Deliver {
  const { sentAs } = chats;
  const shown = (message: Message) => {
    const messages = isBundle(message) ? message.messages : [message];
    return messages.map((one) => shownOf(register, one, message.person.id)).join(" ");
  };
  return {
    shown,
    sendingWait: (personId) => limits?.waits.message(personId) ?? 0,
    updatingWait: ({ person }) => limits?.waits.change(person.id) ?? 0,
    send: async (message) => {
      const other = isInformative(message) ? undefined : outcomeOf(message);
      if (other !== undefined) return other;
      const wait = limits?.waits.message(message.person.id) ?? 0;
      if (wait > LONGEST_WAIT_MS) return { kind: "postponed", retryAfter: wait };
      await limits?.message(message.person.id);
      sentAs.set(`${sentAs.size + 1}`, record(chats, message, shown(message)));
      return {
        kind: "sent",
        conversationId: `chat-${message.person.id}`,
        serviceUrl: "https://smba.trafficmanager.net/emea/",
        activityId: `${sentAs.size}`,
        shown: shown(message),
      };
    },
    update: async (message) => {
      const card = shown(message);
      await updateWaits();
      const wait = limits?.waits.change(message.person.id) ?? 0;
      if (wait > LONGEST_WAIT_MS) return { kind: "postponed", retryAfter: wait };
      await limits?.change(message.person.id);
      const copy = sentAs.get(message.activityId ?? "");
      if (copy !== undefined) Object.assign(copy, { updates: copy.updates + 1, shown: card });
      return { kind: "updated", shown: card };
    },
  };
}

/** How the case stands, and of a question whether this copy asks it: what the cards depend on. */
function shownOf(
  { reads }: RunningRegister,
  { caseKey, messageId }: BundledMessage,
  personId: string,
): string {
  const evaluationCase = reads.case(caseKey)?.evaluationCase;
  const shown = `${evaluationCase?.state}/${evaluationCase?.revision}`;
  if (evaluationCase === undefined || !isQuestion(messageId)) return shown;
  const hasNewer = continuedOn(reads.deliveriesOf(caseKey), { messageId, personId }) !== undefined;
  return `${shown}/${standingOfCopy(evaluationCase, { messageId, hasNewer })}`;
}

function record(chats: Chats, message: Message, shown: string): ShownCopy {
  const { bundles, sent, informed } = chats;
  if (isBundle(message)) {
    const copy = { delivery: message, updates: 0, shown };
    bundles.push(copy);
    return copy;
  }
  const copy = { delivery: message, updates: 0, shown };
  (isInformative(message) ? informed : sent).push(copy);
  return copy;
}

function isInformative(message: Message): boolean {
  return !isBundle(message) && !isQuestion(message.messageId);
}
