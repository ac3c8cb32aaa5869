import type { EntryView } from "#contract/entry.ts";
import { useSession } from "#tab/session/session.tsx";
import { formatDay } from "#texts/format.ts";

/** Says from when until when an application was suspended; the days where they are kept. */
export function useWasSuspended(): (last: EntryView["lastSuspension"]) => string {
  const { language, messages } = useSession();
  const texts = messages.suspension;
  return (last) =>
    last === null
      ? texts.was
      : texts.wasFrom(formatDay(last.from, language), formatDay(last.until, language));
}
