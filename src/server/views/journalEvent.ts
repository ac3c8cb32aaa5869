import type { HistoryEvent } from "#contract/history.ts";
import type { Bilingual } from "#domain/bilingual.ts";
import type { Json } from "#domain/change.ts";
import { dayOfInstant } from "#domain/time/berlinDay.ts";
import type { ChainEvent } from "#register/store/events.ts";

interface ToldFact {
  readonly fact: string;
  readonly label: Bilingual;
  readonly value: Json;
  readonly words: Bilingual;
}

/** An event that changes nothing, but tells of something: its facts stand where others have their changes. */
export function journalEvent(
  { change, key }: ChainEvent,
  facts: readonly ToldFact[],
): HistoryEvent {
  const { action, actor, at, channel, reason } = change;
  return {
    ...{ key, day: dayOfInstant(at), at, action, caseKey: null, channel, reason },
    actor: { role: actor.role, name: actor.name },
    changes: facts.map(({ fact, label, value, words }) => ({
      ...{ field: fact, before: null, after: value },
      words: { label, before: null, after: words },
    })),
  };
}
