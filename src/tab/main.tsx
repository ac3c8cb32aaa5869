import { createRoot } from "react-dom/client";
import { App } from "#tab/app/App.tsx";
import { ChannelSettings } from "#tab/app/ChannelSettings.tsx";
import { OutsideTeams } from "#tab/app/OutsideTeams.tsx";
import { placeOf } from "#tab/app/pages.tsx";
import { connectToTeams } from "#tab/app/teamsHost.ts";
import { createApi } from "#tab/data/api.ts";
import { createQueryClient } from "#tab/data/queryClient.ts";
import { loadRegister } from "#tab/data/register.ts";
import { createRegisterStore } from "#tab/data/registerStore.ts";
import { createNavigation } from "#tab/session/navigation.ts";
import { languageOf } from "#texts/language.ts";

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
    history.replaceState(null, "", placeOf(host.subPageId).hash);
  }
  const data = {
    api: createApi(host.getToken),
    client: createQueryClient(),
    store: createRegisterStore(host.personId),
  };
  // The data are on their way while React builds the page; a failure shows where the page asks again.
  loadRegister(data).catch(() => undefined);
  createRoot(root).render(
    <App
      host={host}
      language={language}
      data={data}
      navigation={createNavigation(window, placeOf)}
    />,
  );
}
