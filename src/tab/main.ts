import { fetchFirstPage, firstPageOf, loadFirstPage } from "#tab/app/firstPages.ts";
import { forgetLastViews, pictured, showLastView } from "#tab/app/lastView.ts";
import { connectToTeams, standsAlone, type TeamsHost } from "#tab/app/teamsHost.ts";
import { loadTheme } from "#tab/app/themes.ts";
import { createApi } from "#tab/data/api.ts";
import { createBusinessDay } from "#tab/data/businessDay.ts";
import type { Data } from "#tab/data/data.ts";
import { createQueryClient } from "#tab/data/queryClient.ts";
import { loadRegister } from "#tab/data/register.ts";
import { createRegisterStore, openStorage } from "#tab/data/registerStore.ts";
import { createTokens } from "#tab/data/tokens.ts";
import { loadFirstMessages } from "#tab/session/texts.ts";
import { within } from "#tab/shared/within.ts";
import { type Language, languageOf } from "#texts/language.ts";

/*
 * The small beginning of the tab: it connects to the host and asks for the data, while React, Fluent and the first page are
 * still on their way. What it imports is loaded before anything is asked for.
 */

/** So long the view waits for the questions to be on their way; a host may be slow. */
const HEAD_START = 100;
/** After this time people are told whom the page waits for; it goes on as soon as the answer comes. */
const SILENT_AFTER = 4_000;

const element = rootOf(document);
const storage = openStorage();
const firstPage = firstPageOf(location.hash);
let hasAnswered = false;
// React keeps the processor busy for a while, in which host and service could be at work already.
const asking = Promise.withResolvers<void>();
const viewMayRun = within(HEAD_START, Promise.race([asking.promise, hasStored()]), () => undefined);
const loadingView = viewMayRun.then(async () => {
  const { createView } = await import("#tab/app/view.tsx");
  return createView(element);
});
const silent = setTimeout(showWithoutHost, SILENT_AFTER);
connectToTeams().then(showTab, showWithoutHost);
loadWhatIsLikely();

function rootOf(page: Document): HTMLElement {
  const root = page.getElementById("root");
  if (root === null) throw new Error("The page has no #root");
  return root;
}

async function showWithoutHost() {
  const language = spoken(navigator.language);
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const [view, messages, theme] = await Promise.all([
    loadingView,
    loadFirstMessages(language),
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
  const loading = Promise.all([loadingView, loadFirstMessages(language), loadTheme(host.theme())]);
  if (data !== undefined) {
    const hash = location.hash === "" ? (host.subPageId ?? "") : location.hash;
    showLastView(element, pictured(host, language, hash));
    // A failure shows where the page asks again.
    loadRegister(data).catch(() => undefined);
    await viewMayRun;
    if (firstPage !== undefined) await loadFirstPage(firstPage, language, data.client);
  }
  const [view, messages, theme] = await loading;
  if (data === undefined) await view.showChannelSettings({ host, messages, theme });
  else view.showTab({ host, language, messages, theme, data });
}

/** Whoever was here before waits for no answer: what is stored can be shown as soon as there is a view. */
async function hasStored(): Promise<void> {
  const kept = await storage.kept.catch(() => []);
  if (kept.length === 0) await asking.promise;
}

/** Before the host has said it, the browser's language and the address's theme are the likely ones; the others come when they are needed. */
function loadWhatIsLikely(): void {
  if (firstPage !== undefined) fetchFirstPage(firstPage, document);
  const theme = document.documentElement.dataset.theme ?? "default";
  for (const likely of [loadFirstMessages(languageOf(navigator.language)), loadTheme(theme)]) {
    likely.catch(() => undefined);
  }
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
  // What waited for the token goes out before this timer.
  const getToken = () => tokens.get().finally(() => setTimeout(asking.resolve));
  const client = createQueryClient();
  const day = createBusinessDay();
  tokens.onLateAnswer(() => void client.refetchQueries({ type: "active" }));
  return {
    api: createApi(getToken, day.heard, Date.now),
    client,
    day,
    store: createRegisterStore(host.personId, storage, forgetLastViews),
  };
}
