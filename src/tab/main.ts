import { connectToTeams, standsAlone, type TeamsHost } from "#tab/app/teamsHost.ts";
import { loadTheme } from "#tab/app/themes.ts";
import { createApi } from "#tab/data/api.ts";
import { createBusinessDay } from "#tab/data/businessDay.ts";
import type { Data } from "#tab/data/data.ts";
import { createQueryClient } from "#tab/data/queryClient.ts";
import { loadRegister } from "#tab/data/register.ts";
import { createRegisterStore, openStorage } from "#tab/data/registerStore.ts";
import { createRowIndex } from "#tab/data/rowIndex.ts";
import { createTokens } from "#tab/data/tokens.ts";
import { loadTabMessages } from "#tab/session/texts.ts";
import { type Language, languageOf } from "#texts/language.ts";

/*
 * The small beginning of the tab: it connects to the host and asks for the data, while React, Fluent and the first page are
 * still on their way. What it imports is loaded before anything is asked for.
 */

/** After this time people are told whom the page waits for; it goes on as soon as the answer comes. */
const SILENT_AFTER = 4_000;

const element = document.getElementById("root");
if (element === null) throw new Error("The page has no #root");
const storage = openStorage();
const loadingView = import("#tab/app/view.tsx").then(({ createView }) => createView(element));
let hasAnswered = false;
const silent = setTimeout(showWithoutHost, SILENT_AFTER);
connectToTeams().then(showTab, showWithoutHost);

async function showWithoutHost() {
  const language = spoken(navigator.language);
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const [view, messages, theme] = await Promise.all([
    loadingView,
    loadTabMessages(language),
    loadTheme(isDark ? "dark" : "default"),
  ]);
  if (hasAnswered) return;
  view.showWithoutHost({
    messages,
    theme,
    alone: standsAlone(window),
    reload: () => location.reload(),
  });
}

async function showTab(host: TeamsHost) {
  hasAnswered = true;
  clearTimeout(silent);
  const data = host.isChannelSettings ? undefined : createData(host);
  const language = spoken(host.locale ?? navigator.language);
  const loading = Promise.all([loadingView, loadTabMessages(language), loadTheme(host.theme())]);
  // A failure shows where the page asks again.
  if (data !== undefined) loadRegister(data).catch(() => undefined);
  const [view, messages, theme] = await loading;
  if (data === undefined) view.showChannelSettings({ host, messages, theme });
  else view.showTab({ host, language, messages, theme, data });
}

function spoken(locale: string): Language {
  const language = languageOf(locale);
  document.documentElement.lang = language;
  return language;
}

function createData(host: TeamsHost): Data {
  const tokens = createTokens({
    ask: host.getToken,
    now: () => Date.now(),
    isPressed: () => navigator.userActivation?.isActive ?? true,
  });
  const client = createQueryClient();
  const day = createBusinessDay();
  tokens.onLateAnswer(() => void client.refetchQueries({ type: "active" }));
  return {
    api: createApi(tokens.get, day.heard, Date.now),
    client,
    day,
    store: createRegisterStore(host.personId, storage),
    rowIndex: createRowIndex(),
  };
}
