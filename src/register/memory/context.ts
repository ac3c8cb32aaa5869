import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { EntryNo } from "#domain/entry/entry.ts";
import type { Settings } from "#domain/settings/settings.ts";
import type { ChangeProtocol } from "#register/store/changeProtocol.ts";
import type { Now } from "#register/store/clock.ts";
import type { EventLog } from "#register/store/eventLog.ts";
import type { KeyValues } from "#register/store/keyValues.ts";
import type { WithLock } from "#register/store/locks.ts";
import type { People } from "#sharepoint/people.ts";
import type { CaseIndex } from "./caseIndex.ts";
import type { ChangeLog } from "./changeLog.ts";
import type { Replica } from "./replica.ts";

/** What commands and rounds work with. */
export interface Context {
  readonly replica: Replica;
  readonly entries: ChangeProtocol;
  readonly cases: ChangeProtocol;
  readonly log: EventLog;
  readonly keyValues: KeyValues;
  /** What this replica has seen change. */
  readonly changes: Pick<ChangeLog, "count" | "since">;
  /** Which cases concern whom. */
  readonly caseIndex: CaseIndex;
  readonly people: People;
  /** Asks the list itself whether an entry's item is gone. */
  readonly isEntryGone: (no: EntryNo) => Promise<boolean>;
  /** Asks the list itself whether the item of a case's chain is gone. */
  readonly isCaseGone: (chain: string) => Promise<boolean>;
  /** What the city has set, as of now: ask for it where it is used, and keep it no longer. */
  readonly settings: () => Settings;
  /** Whether the city has drawn this case for a check. */
  readonly isDrawn: (one: Pick<EvaluationCase, "key" | "requestedOn">) => boolean;
  readonly withLock: WithLock;
  /** Business time. */
  readonly now: Now;
  /** Real time: what claims and retries are measured in, however far business time is moved. */
  readonly realNow: Now;
  /** Names this process in claims. */
  readonly instance: string;
  /** Brings memory up to the state of the four lists. */
  readonly sync: () => Promise<void>;
  /** Brings entries and cases up to date for whom memory refuses; a look that many share. */
  readonly look: () => Promise<void>;
  /** Asks for a round soon. */
  readonly wake: () => void;
}

/** Where an entry lies in SharePoint: documents that prove something lie on the same. */
export function homeIn({ replica }: Pick<Context, "replica">, no: EntryNo): string | null {
  return replica.entry(no)?.webUrl ?? null;
}
