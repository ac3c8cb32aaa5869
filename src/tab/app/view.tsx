import type { Theme } from "@fluentui/react-components";
import type { ComponentProps } from "react";
import { createRoot } from "react-dom/client";
import { createDrafts } from "#tab/session/drafts.ts";
import { createNavigation } from "#tab/session/navigation.ts";
import { createPageReload, takeCarried } from "#tab/session/pageReload.ts";
import { whenCalm } from "#tab/session/part.tsx";
import { browserStorage } from "#tab/shared/browserStorage.ts";
import { App } from "./App.tsx";
import type { ChannelSettings } from "./ChannelSettings.tsx";
import { pictured } from "./lastView.ts";
import { placeOf } from "./pages.tsx";
import { Alone, Themed } from "./Themed.tsx";
import type { TeamsHost } from "./teamsHost.ts";
import { WithoutHost } from "./WithoutHost.tsx";

interface WithTheme {
  /** As it is when the view is shown; a host may change it. */
  readonly theme: Theme;
}
interface WithHost extends WithTheme {
  readonly host: TeamsHost;
}

/** The only view of the page, in the place of what stood there before JavaScript. */
export function createView(element: HTMLElement) {
  const root = createRoot(element);
  return {
    showWithoutHost({ theme, ...props }: WithTheme & ComponentProps<typeof WithoutHost>) {
      root.render(
        <Alone theme={theme}>
          <WithoutHost {...props} />
        </Alone>,
      );
    },

    /** Comes by itself: hardly anybody sees it. */
    async showChannelSettings({
      theme,
      ...props
    }: WithHost & ComponentProps<typeof ChannelSettings>) {
      const { ChannelSettings } = await import("./ChannelSettings.tsx");
      root.render(
        <Themed host={props.host} theme={theme}>
          <ChannelSettings {...props} />
        </Themed>,
      );
    },

    showTab({
      theme,
      ...props
    }: WithHost & Omit<ComponentProps<typeof App>, "navigation" | "drafts" | "reload">) {
      const { host } = props;
      if (host.subPageId !== undefined && host.subPageId !== "" && location.hash === "") {
        history.replaceState(null, "", placeOf(host.subPageId).hash);
      }
      const carried = takeCarried(window);
      const navigation = createNavigation(window, placeOf, carried?.places);
      const drafts = createDrafts({
        personId: host.personId,
        storage: browserStorage(window),
        now: Date.now,
        carried: carried?.drafts,
      });
      const reload = createPageReload(window, carried?.reloadedFor, () => ({
        places: navigation.carried(),
        drafts: drafts.all(),
      }));
      root.render(
        <Themed host={host} theme={theme}>
          <App {...props} navigation={navigation} drafts={drafts} reload={reload} />
        </Themed>,
      );
      whenCalm(props.data.client)
        .then(() => import("./pictureView.ts"))
        .then(
          ({ keepPictures }) =>
            keepPictures(element, () => pictured(host, props.language, navigation.place().hash)),
          // The next visit begins without a picture.
          () => undefined,
        );
    },
  };
}
