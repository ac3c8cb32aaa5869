import type { HistoryEvent } from "#contract/history.ts";
import { maySee, maySeeEvent, maySeeReason } from "#domain/cases/visibility.ts";
import type { Entry } from "#domain/entry/entry.ts";
import { mayRead } from "#domain/entry/entryRights.ts";
import { fieldOf, isFieldKey } from "#domain/entry/fields.ts";
import type { Viewer } from "#domain/people/roles.ts";
import { dayOfInstant } from "#domain/time/berlinDay.ts";
import { caseKeyOfChain, isCaseChain } from "#register/memory/caseRecord.ts";
import type { ChainEvent } from "#register/store/events.ts";
import { answerChanges } from "./answerChanges.ts";
import { ANONYMOUS_REPORTER } from "./incidentViews.ts";

/** An event as a person may see it: only readable fields, names only for the involved; undefined where it is not theirs. */
export function eventView(
  { chain, change, key }: ChainEvent,
  entry: Entry,
  viewer: Viewer,
): HistoryEvent | undefined {
  const looking = { entry, viewer };
  const { action, actor, at, channel, changes } = change;
  if (!maySeeEvent(action, looking)) return undefined;
  const caseKey = isCaseChain(chain) ? caseKeyOfChain(chain) : null;
  const readable = changes.filter(({ field }) =>
    caseKey === null
      ? isFieldKey(field) && mayRead(fieldOf(field), entry, viewer)
      : field === "state" || field === "targetVersion",
  );
  const answers =
    caseKey !== null && maySee("classification", looking) ? answerChanges(changes) : [];
  return {
    key,
    day: dayOfInstant(at),
    at: maySee("moments", looking) ? at : null,
    action,
    caseKey,
    actor:
      action === "incidentReported" && !maySee("reporters", looking)
        ? ANONYMOUS_REPORTER
        : { role: actor.role, name: maySee("names", looking) ? actor.name : null },
    channel,
    reason: maySeeReason(action, looking) ? change.reason : null,
    changes: [
      ...readable.map(({ after, before, field }) => ({ field, before, after })),
      ...answers,
    ],
  };
}

/** What an event of a setting shows to those who may read settings: all of it. */
export function settingEventView({ change, key }: ChainEvent): HistoryEvent {
  const { action, actor, at, changes, channel, reason } = change;
  return {
    ...{ key, day: dayOfInstant(at), at, action, caseKey: null, channel, reason },
    actor: { role: actor.role, name: actor.name },
    changes: changes.map(({ after, before, field }) => ({ field, before, after })),
  };
}

/**
 * What an event shows whose entry is no longer there: nobody knows any more who answered for it, so that only audit reads
 * more than everybody does.
 */
export function orphanView(event: ChainEvent, viewer: Viewer): HistoryEvent | undefined {
  const gone: Entry = { no: event.entryNo, revision: 0, versionRevision: 0, values: {} };
  const roles = viewer.roles.filter((role) => role === "Auditor");
  return eventView(event, gone, { ...viewer, roles });
}
