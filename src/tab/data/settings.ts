import { mutationOptions, queryOptions } from "@tanstack/react-query";
import {
  type ChangeSettingsInput,
  SETTING_PEOPLE_PATH,
  SETTINGS_PATH,
  settingPeopleSchema,
  settingsViewSchema,
} from "#contract/settings.ts";
import type { Data } from "./data.ts";
import { DEADLINES_KEY } from "./deadlines.ts";

const KEY = ["settings"];

export const settingsQuery = ({ api }: Data) =>
  queryOptions({ queryKey: KEY, queryFn: () => api.get(SETTINGS_PATH, settingsViewSchema) });

/** What the directory says of whom the settings name; the page is there without it. */
export const settingPeopleQuery = ({ api }: Data) =>
  queryOptions({
    queryKey: [...KEY, "people"],
    queryFn: async () => (await api.get(SETTING_PEOPLE_PATH, settingPeopleSchema)).people,
    staleTime: 60_000,
  });

/** With the eTag that was on the screen: whoever set the same meanwhile is not overwritten. */
export const changeSettingsMutation = ({ api, client }: Data) =>
  mutationOptions({
    mutationFn: ({ eTag, input }: { readonly eTag: string; readonly input: ChangeSettingsInput }) =>
      api.patch(SETTINGS_PATH, settingsViewSchema, input, eTag),
    onSuccess: (view) => {
      client.setQueryData(KEY, view);
      client.invalidateQueries({ queryKey: [...KEY, "people"] });
      client.invalidateQueries({ queryKey: DEADLINES_KEY });
      client.invalidateQueries({ queryKey: ["contacts"] });
    },
    // What others have set meanwhile is shown beside what was typed.
    onError: () => client.invalidateQueries({ queryKey: KEY, exact: true }),
  });
