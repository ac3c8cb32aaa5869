import { type Entry, type EntryNo, type EntryValues, operationStatusOf } from "./entry.ts";
import type { FieldProblems } from "./intake.ts";

type FindEntry = (no: EntryNo) => Entry | undefined;

/** The number a use case gives for its platform, as register numbers are written; whether it is one is another matter. */
export function parentNoOf(values: EntryValues): EntryNo | undefined {
  const no = values.parentId?.trim().toUpperCase();
  return values.entryKind !== "useCase" || no === "" ? undefined : no;
}

export function isPlatform({ values }: Entry): boolean {
  return values.entryKind === "platform";
}

/** The platform a use case runs on. Whatever else is named there, typed into the list by hand, is none. */
export function platformOf(entry: Entry, find: FindEntry): Entry | undefined {
  const no = parentNoOf(entry.values);
  const named = no === undefined || no === entry.no ? undefined : find(no);
  return named !== undefined && isPlatform(named) ? named : undefined;
}

/**
 * What is wrong with the platform that somebody gives in a form: only a use case has one, it is a platform of the
 * register in use, and a platform with use cases stays one. What an earlier hand left behind is not held against others.
 */
export function platformProblems(
  before: Entry | undefined,
  next: EntryValues,
  register: { readonly find: FindEntry; readonly hasUseCases: (no: EntryNo) => boolean },
): FieldProblems {
  const { entryKind, parentId } = next;
  const kindChanges = before?.values.entryKind !== entryKind;
  if (!kindChanges && before?.values.parentId === parentId) return {};
  if (before !== undefined && kindChanges && isPlatform(before) && register.hasUseCases(before.no))
    return { entryKind: "notAllowed" };
  if (parentId === undefined) return {};
  if (entryKind !== "useCase") return { parentId: "notAllowed" };
  const entry = { no: before?.no ?? "", revision: 0, versionRevision: 0, values: next };
  const platform = platformOf(entry, register.find);
  if (platform === undefined || operationStatusOf(platform) === "retired")
    return { parentId: "notAChoice" };
  return {};
}
