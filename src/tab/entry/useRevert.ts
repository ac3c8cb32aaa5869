import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import type { EntryView } from "#contract/entry.ts";
import type { HistoryEvent } from "#contract/history.ts";
import { fieldValueSchema } from "#contract/values.ts";
import type { FieldChange, Json } from "#domain/change.ts";
import { entryValues, type FieldValue } from "#domain/entry/entry.ts";
import type { FieldKey } from "#domain/entry/fields.ts";
import { revertibleField } from "#domain/entry/revert.ts";
import { editEntryMutation, refreshEntry } from "#tab/data/entries.ts";
import { toValuesInput } from "#tab/fields/toValuesInput.ts";
import { problemText } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { formatDay } from "#texts/format.ts";
import { conflictOf } from "./conflict.ts";

type ViewedChange = HistoryEvent["changes"][number];

export interface Revert {
  /** The field whose change can be taken back here and now. */
  readonly fieldOf: (event: HistoryEvent, change: ViewedChange) => FieldKey | undefined;
  readonly run: (event: HistoryEvent, change: ViewedChange) => void;
  readonly isPending: boolean;
  readonly said: { readonly intent: "success" | "error"; readonly text: string } | undefined;
}

const jsonSchema = z.json().catch(null);
const oldValueSchema = fieldValueSchema.nullable().catch(null);

/** Coordinators take back the change of a field with one press: an edit to the old value that says what it is. */
export function useRevert(entry: EntryView): Revert {
  const { data, language, messages } = useSession();
  const [said, setSaid] = useState<Revert["said"]>();
  const { isPending, mutate } = useMutation(editEntryMutation(data, entry.no));
  const texts = messages.historyView;
  const writable = new Set(entry.rights.decide ? entry.rights.edit : []);
  const values = entryValues(entry.values);

  function run(event: HistoryEvent, { before, field }: ViewedChange) {
    const value: FieldValue | null = oldValueSchema.parse(before);
    const reason = texts.revertReason(formatDay(event.day, language));
    const input = { values: toValuesInput({ [field]: value }), reason };
    mutate(
      { eTag: entry.eTag, input },
      {
        onSuccess: () => setSaid({ intent: "success", text: texts.reverted }),
        onError: (failed) => {
          const isChanged = conflictOf(failed) !== undefined;
          if (isChanged) refreshEntry(data.client, entry.no);
          const text = isChanged ? texts.changedSince : problemText(failed, messages);
          setSaid({ intent: "error", text });
        },
      },
    );
  }
  return {
    fieldOf: (event, change) =>
      revertibleField(event.action, fieldChange(change), values, writable),
    run,
    isPending,
    said,
  };
}

function fieldChange({ after, before, field }: ViewedChange): FieldChange {
  const json = (value: unknown): Json => jsonSchema.parse(value ?? null);
  return { field, before: json(before), after: json(after) };
}
