import type { EntryView } from "#contract/entry.ts";
import type { FieldValue } from "#domain/entry/entry.ts";
import { useSession } from "#tab/session/session.tsx";
import { formatDay } from "#texts/format.ts";

type Value = FieldValue | null | undefined;

/** Where a value comes from that was taken over, in a sentence; undefined for what somebody has given for this evaluation. */
export function useInheritedWords(
  entry: EntryView,
): (key: string, value: Value) => string | undefined {
  const { language, messages } = useSession();
  const { inherited, platform } = entry;
  const texts = messages.sections;
  return (key, value) => {
    const origin = inherited[key];
    const isThere = value !== undefined && value !== null;
    if (origin === undefined || !isThere) return undefined;
    if (origin.from === "evaluation") {
      return isSame(value, entry.values[key])
        ? texts.fromEvaluation(formatDay(origin.on, language))
        : undefined;
    }
    const isTheirs = platform !== null && isSame(value, origin.value);
    return isTheirs ? texts.fromPlatform(platform.title) : undefined;
  };
}

/** What the platform says where the entry says nothing: the form begins with it. */
export function platformOffers({
  inherited,
  values,
}: EntryView): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(
    Object.entries(inherited).flatMap(([key, origin]) =>
      origin.from === "platform" && values[key] === undefined ? [[key, origin.value]] : [],
    ),
  );
}

function isSame(one: Value, other: Value): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
