import type { DigestSection } from "#domain/messages/digestSections.ts";
import type { MessageId } from "#domain/messages/kinds.ts";
import type { Person } from "#domain/people/person.ts";
import type { Day } from "#domain/time/day.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import type { Conversation } from "#register/messages/delivery.ts";
import type { Language } from "#texts/language.ts";
import type { InputId } from "./actions.ts";

/** Who opens a case: coordinators where they decide on it, others the evaluation of its entry. */
export type CaseReader = "coordination" | "others";

/** The address of a case in the register tab. */
export type TabUrl = (entryNo: string, caseKey: string, reader: CaseReader) => string;

/** The address of a page of the register tab: `start`, `tasks`, `cases`, or the register itself. */
export type PageUrl = (
  page:
    | "start"
    | "register"
    | "tasks"
    | "cases"
    | "office"
    | "duties"
    | `cases/${string}`
    | `cases?waiting=${DigestSection}`
    | `entry/${string}`
    | "publication"
    | `publication/${string}`
    | `register?${string}`
    | `report?${string}`,
) => string;

/** Everything a card of a case is made of: the same context always makes the same card. */
export interface CardContext {
  readonly caseInEntry: CaseInEntry;
  readonly messageId: MessageId;
  /** Who reads this copy. */
  readonly person: Person;
  readonly reader?: CaseReader;
  /** Whether they are told for the whole city, as coordinators are. */
  readonly isContact: boolean;
  /** Whether anybody is there to be asked for what waits. */
  readonly isAttended: boolean;
  readonly language: Language;
  /** The day of Berlin on which it is drawn. */
  readonly today: Day;
  readonly remindOn: Day | undefined;
  /** When the newer copy was sent with which the question goes on in this chat. */
  readonly continuedOn?: Day | undefined;
  /** The known chats of owner and deputy: their cards refresh themselves. */
  readonly conversations: readonly Conversation[];
  readonly tabUrl: TabUrl;
  /** What just happened, above everything else; the same card without it follows by itself. */
  readonly notice?: string | undefined;
  /** What the person typed before it was refused. */
  readonly typed?: Typed | undefined;
}

export type Typed = Readonly<Partial<Record<InputId, string>>>;
