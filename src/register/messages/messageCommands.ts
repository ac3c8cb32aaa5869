import { relationTo } from "#domain/entry/entryRights.ts";
import { isReminderDay } from "#domain/messages/reminderDay.ts";
import { err, ok } from "#domain/result.ts";
import type { Day } from "#domain/time/day.ts";
import type { Acting } from "#register/memory/actor.ts";
import type { Context } from "#register/memory/context.ts";
import { type CaseInEntry, seekCase } from "#register/memory/findCase.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import type { Written } from "#register/memory/problems.ts";
import type { Bundle, Conversation } from "./delivery.ts";
import { conversationKey, laterKey, readConversation } from "./ledger.ts";
import { adoptCopy, type PressedMessage } from "./pressedCopy.ts";
import { resend } from "./resend.ts";
import { retryFailed } from "./retryFailed.ts";
import { separate } from "./unbundle.ts";

export interface MessageCommands {
  /** Asks the same person again on that day; changes nothing in the case. */
  remindLater(caseKey: string, on: Day, acting: Acting): Written<CaseInEntry>;
  /** Makes the messages of the case that could not reach this person due again at once. */
  resend(caseKey: string, personId: string, acting: Acting): Written<CaseInEntry>;
  rememberConversation(conversation: Conversation): Promise<void>;
  forgetConversation(personId: string): Promise<void>;
  /** The messages about these cases leave the bundle and come as cards of their own; answers how many. */
  separate(bundle: Bundle, caseKeys: readonly string[]): Promise<number>;
  /** The copy that was pressed becomes the known one of its delivery. */
  adoptCopy(
    message: PressedMessage,
    copy: { readonly conversationId: string; readonly activityId: string },
  ): Promise<void>;
}

export function messageCommands(context: Context): MessageCommands {
  const { keyValues } = context;
  return {
    async remindLater(caseKey, on, { viewer: { person } }) {
      const found = await seekCase(context, caseKey);
      if (found === undefined) return err("notFound");
      if (relationTo(found.entry, person.id) === undefined) return err("forbidden");
      if (found.evaluationCase.state !== "requested") return err("notRequested");
      if (!isReminderDay(on, momentOf(context).today)) return err("badReminderDay");
      await keyValues.put(laterKey(caseKey, person.id), { on });
      context.wake();
      return ok(found);
    },

    resend: (caseKey, personId, acting) => resend(context, caseKey, personId, acting),

    async rememberConversation(heard) {
      const key = conversationKey(heard.personId);
      const known = readConversation(keyValues.get(key));
      // Whoever is to be welcomed stays so, whatever is heard of them meanwhile.
      const arrivedOn = known?.arrivedOn ?? heard.arrivedOn;
      const conversation = { ...heard, ...(arrivedOn === undefined ? {} : { arrivedOn }) };
      if (JSON.stringify(known) === JSON.stringify(conversation)) return;
      await keyValues.put(key, conversation);
      if (known === undefined) await retryFailed(context, conversation.personId);
      context.wake();
    },

    async forgetConversation(personId) {
      const stored = await keyValues.fresh(conversationKey(personId));
      if (stored !== undefined) await keyValues.remove(stored);
    },

    separate: (bundle, caseKeys) => separate(context, bundle, caseKeys),

    async adoptCopy(message, copy) {
      await adoptCopy(context, message, copy);
      // A button that changed nothing wakes no round, and the copy may be an old one.
      context.wake();
    },
  };
}
