import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import type { SettingsView, SettingView } from "#contract/settings.ts";
import type { Json } from "#domain/change.ts";
import { isSameValue, readWanted, type SettingFaults } from "#domain/settings/changeSettings.ts";
import { SETTING_FAULTS, type SettingFault } from "#domain/settings/settingFault.ts";
import type { SettingGroup, SettingKey } from "#domain/settings/settingRow.ts";
import { isSettingKey, SETTINGS } from "#domain/settings/settingTable.ts";
import { ApiProblem } from "#tab/data/api.ts";
import { changeSettingsMutation, settingsQuery } from "#tab/data/settings.ts";
import { typedToValue } from "#tab/fields/settingValue.ts";
import { problemText } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";

const json: z.ZodType<Json> = z.json();
const draftSchema = z.object({
  /** What stood on the screen when typing began: it guards what others saved since. */
  eTag: z.string(),
  typed: z.record(z.string(), json),
  reason: z.string(),
});
type Draft = z.infer<typeof draftSchema>;

/** The form of one group of settings: what is typed and not saved, what is wrong with it, and what others have saved meanwhile. */
export function useSettingsGroup(group: SettingGroup, view: SettingsView) {
  const { data, drafts, messages, today } = useSession();
  const client = useQueryClient();
  const form = `settings/${group}`;
  const empty: Draft = { eTag: view.eTag, typed: {}, reason: "" };
  const [draft, setDraft] = useState(() => draftSchema.safeParse(drafts.get(form)).data ?? empty);
  const [faults, setFaults] = useState<SettingFaults>({});
  const [conflicts, setConflicts] = useState<readonly SettingKey[]>([]);
  const [problem, setProblem] = useState<string>();
  const [isSaved, setSaved] = useState(false);
  const { isPending, mutate } = useMutation(changeSettingsMutation(data));
  const rows = view.settings.filter(({ key }) => SETTINGS[key].group === group);
  const changed = rows.filter((row) => isChanged(row));

  function isChanged({ key, value }: SettingView): boolean {
    const typed = draft.typed[key];
    return typed !== undefined && !isSameValue(typedToValue(key, typed), value);
  }

  function keep(next: Draft): void {
    const isEmpty = Object.keys(next.typed).length === 0 && next.reason === "";
    drafts.set(form, isEmpty ? undefined : next);
    setDraft(next);
    setSaved(false);
    setProblem(undefined);
  }

  function start(): Draft {
    return changed.length === 0 ? { ...draft, eTag: view.eTag } : draft;
  }

  function drop(key: SettingKey): void {
    const { [key]: _dropped, ...typed } = draft.typed;
    keep({ ...draft, typed });
    settle(key);
  }

  function settle(key: SettingKey): void {
    const { [key]: _mended, ...others } = faults;
    setFaults(others);
  }

  function reset(): void {
    keep(empty);
    setFaults({});
    setConflicts([]);
  }

  function save(): void {
    const typed = changed.map(({ key }) => [key, typedToValue(key, draft.typed[key] ?? null)]);
    const read = readWanted(Object.fromEntries(typed), today);
    setFaults(read.ok ? {} : read.problem);
    setProblem(undefined);
    if (!read.ok) return;
    const reason = draft.reason.trim();
    const input = {
      values: { ...read.value },
      ...(reason === "" ? {} : { reason }),
    };
    mutate(
      { eTag: draft.eTag, input },
      {
        onSuccess: (saved) => {
          drafts.set(form, undefined);
          setDraft({ eTag: saved.eTag, typed: {}, reason: "" });
          setConflicts([]);
          setSaved(true);
        },
        onError: refused,
      },
    );
  }

  async function refused(failed: Error): Promise<void> {
    const details = failed instanceof ApiProblem ? failed.details : {};
    const keys = Array.isArray(details.settings) ? details.settings.filter(isKey) : [];
    if (keys.length > 0) {
      // From here on the person sees what the others have saved: the next save may put theirs in its place.
      const fresh = await client.fetchQuery({ ...settingsQuery(data), staleTime: 0 });
      keep({ ...draft, eTag: fresh.eTag });
      setConflicts(keys);
    }
    setFaults(faultsIn(details));
    setProblem(problemText(failed, messages));
  }

  return {
    ...{ rows, draft, faults, problem, isPending, isSaved, save, drop, reset },
    isTouched: changed.length > 0,
    conflictAt: (key: SettingKey) =>
      conflicts.includes(key) && changed.some((row) => row.key === key),
    type(key: SettingKey, value: Json) {
      const from = start();
      keep({ ...from, typed: { ...from.typed, [key]: value } });
      settle(key);
    },
    giveReason: (reason: string) => keep({ ...start(), reason }),
  };
}

function isKey(key: unknown): key is SettingKey {
  return typeof key === "string" && isSettingKey(key);
}

function faultsIn(details: Readonly<Record<string, unknown>>): SettingFaults {
  const known = Object.entries(details).flatMap(
    ([key, fault]): (readonly [SettingKey, SettingFault])[] => {
      const found = SETTING_FAULTS.find((one) => one === fault);
      return isSettingKey(key) && found !== undefined ? [[key, found]] : [];
    },
  );
  return Object.fromEntries(known);
}
