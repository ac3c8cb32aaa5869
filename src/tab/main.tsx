import { createRoot } from "react-dom/client";
import { languageOf } from "#texts/language.ts";
import { App } from "./App.tsx";
import { createApi } from "./api.ts";
import { ChannelSettings } from "./ChannelSettings.tsx";
import { loadRegister } from "./data.ts";
import { createNavigation, hashToPlace, placeToHash } from "./navigation.ts";
import { OutsideTeams } from "./OutsideTeams.tsx";
import { createQueryClient } from "./queryClient.ts";
import { createRegisterStore } from "./registerStore.ts";
import { connectToTeams } from "./teamsHost.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root");

const host = await connectToTeams();
const language = languageOf(host?.locale ?? navigator.language);
document.documentElement.lang = language;

if (host === undefined) {
  createRoot(root).render(<OutsideTeams language={language} />);
} else if (host.isChannelSettings) {
  createRoot(root).render(<ChannelSettings host={host} language={language} />);
} else {
  if (host.subPageId !== undefined && host.subPageId !== "" && location.hash === "") {
    history.replaceState(null, "", placeToHash(hashToPlace(host.subPageId)));
  }
  const api = createApi(host.getToken);
  const store = createRegisterStore(host.personId);
  const client = createQueryClient();
  // The data are on their way while React builds the page; a failure shows where the page asks again.
  loadRegister(api, store, client).catch(() => undefined);
  createRoot(root).render(
    <App
      host={host}
      language={language}
      client={client}
      api={api}
      store={store}
      navigation={createNavigation(window)}
    />,
  );
}
