import { createRoot } from "react-dom/client";
import { App } from "#tab/app/App.tsx";
import { ChannelSettings } from "#tab/app/ChannelSettings.tsx";
import { placeOf } from "#tab/app/pages.tsx";
import { connectToTeams, standsAlone, type TeamsHost } from "#tab/app/teamsHost.ts";
import { WithoutHost } from "#tab/app/WithoutHost.tsx";
import { createApi } from "#tab/data/api.ts";
import { createBusinessDay } from "#tab/data/businessDay.ts";
import type { Data } from "#tab/data/data.ts";
import { createQueryClient } from "#tab/data/queryClient.ts";
import { loadRegister } from "#tab/data/register.ts";
import { createRegisterStore } from "#tab/data/registerStore.ts";
import { createRowIndex } from "#tab/data/rowIndex.ts";
import { createTokens } from "#tab/data/tokens.ts";
import { createDrafts, draftStorage } from "#tab/session/drafts.ts";
import { createNavigation } from "#tab/session/navigation.ts";
import { createPageReload, takeCarried } from "#tab/session/pageReload.ts";
import { languageOf } from "#texts/language.ts";

/** After this time people are told whom the page waits for; it goes on as soon as the answer comes. */
const SILENT_AFTER = 4_000;

const element = document.getElementById("root");
if (element === null) throw new Error("The page has no #root");
const root = createRoot(element);
const silent = setTimeout(showWithoutHost, SILENT_AFTER);
connectToTeams().then(showTab, showWithoutHost);

function showWithoutHost() {
  const language = languageOf(navigator.language);
  document.documentElement.lang = language;
  root.render(
    <WithoutHost
      language={language}
      alone={standsAlone(window)}
      reload={() => location.reload()}
    />,
  );
}

function showTab(host: TeamsHost) {
  clearTimeout(silent);
  const language = languageOf(host.locale ?? navigator.language);
  document.documentElement.lang = language;
  if (host.isChannelSettings) {
    root.render(<ChannelSettings host={host} language={language} />);
    return;
  }
  if (host.subPageId !== undefined && host.subPageId !== "" && location.hash === "") {
    history.replaceState(null, "", placeOf(host.subPageId).hash);
  }
  const carried = takeCarried(window);
  const navigation = createNavigation(window, placeOf, carried?.places);
  const drafts = createDrafts({
    personId: host.personId,
    storage: draftStorage(window),
    now: Date.now,
    carried: carried?.drafts,
  });
  const reload = createPageReload(window, carried?.reloadedFor, () => ({
    places: navigation.carried(),
    drafts: drafts.all(),
  }));
  const data = createData(host);
  // The data are on their way while React builds the page; a failure shows where the page asks again.
  loadRegister(data).catch(() => undefined);
  root.render(
    <App
      host={host}
      language={language}
      data={data}
      navigation={navigation}
      drafts={drafts}
      reload={reload}
    />,
  );
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
    store: createRegisterStore(host.personId),
    rowIndex: createRowIndex(),
  };
}
