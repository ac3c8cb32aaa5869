import type { Context } from "#register/memory/context.ts";
import { type StoredSetting, settingChain } from "#register/memory/settingRecord.ts";
import { eventOf, NO_HASH } from "#register/store/events.ts";

/** Events of settings belong to no entry. */
const NO_ENTRY = "";

/** Whether memory knows of no event of the last change yet: its writer may have died, or be about to append it. */
export function isUnrecorded(
  { log }: Pick<Context, "log">,
  { change, key }: StoredSetting,
): boolean {
  return change.revision > (log.last(settingChain(key))?.revision ?? 0);
}

/** Appends the event of the last change, unless it is there: every replica would append the same. */
export async function recordSetting(
  context: Pick<Context, "log">,
  setting: StoredSetting,
): Promise<void> {
  const { log } = context;
  const chain = settingChain(setting.key);
  await log.refresh(chain);
  if (!isUnrecorded(context, setting)) return;
  const previous = log.last(chain)?.hash ?? NO_HASH;
  const appended = await log.append(eventOf(chain, NO_ENTRY, setting.change, previous));
  // Another replica has appended it a moment ago, or a later one.
  if (!appended.ok) await log.refresh(chain);
}
