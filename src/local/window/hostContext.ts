import { z } from "zod";
import type { LocalPerson } from "./standInApi.ts";
import type { Device, Language, Theme } from "./windowState.ts";

/** Teams' own names for its themes. */
export const TEAMS_THEMES: Readonly<Record<Theme, string>> = {
  light: "default",
  dark: "dark",
  contrast: "contrast",
};

/** What teams-js calls the app around the tab. */
export const CLIENT_TYPES: Readonly<Record<Device, string>> = { computer: "web", phone: "ios" };

/** The parts of Teams that this window has; teams-js reports everything else as not supported. */
export const HOST_RUNTIME = {
  apiVersion: 4,
  hostVersionsInfo: {},
  isLegacyTeams: false,
  supports: { pages: { currentApp: {} } },
} as const;

export interface TabSetting {
  readonly person: LocalPerson;
  readonly device: Device;
  readonly theme: Theme;
  readonly language: Language;
  readonly subPage: string;
  readonly isInChannel: boolean;
}

/** What Teams says beside it where the tab stands in a channel. */
const CHANNEL = {
  teamId: "19:team@thread.tacv2",
  groupId: "00000000-0000-4000-8000-000000000001",
  channelId: "19:channel@thread.tacv2",
  channelName: "Digitales",
};

const claims = z.object({
  tid: z.string().default(""),
  preferred_username: z.string().default(""),
});

/** The context in the flat form that teams-js 2 expects from a host and turns into `app.Context`. */
export function hostContext(setting: TabSetting, accessToken: string) {
  const { tid, preferred_username } = tokenClaims(accessToken);
  return {
    locale: setting.language === "de" ? "de-de" : "en-us",
    theme: TEAMS_THEMES[setting.theme],
    entityId: "register",
    subEntityId: setting.subPage,
    frameContext: "content",
    hostClientType: CLIENT_TYPES[setting.device],
    hostName: "Teams",
    userObjectId: setting.person.id,
    userDisplayName: setting.person.name,
    loginHint: preferred_username,
    userPrincipalName: preferred_username,
    tid,
    sessionId: "local",
    appSessionId: "local",
    ringId: "general",
    isFullScreen: false,
    ...(setting.isInChannel ? CHANNEL : {}),
  };
}

/** The host may look into the token only for what Teams knows anyway; the service verifies it. */
function tokenClaims(accessToken: string): z.infer<typeof claims> {
  const payload = accessToken.split(".")[1];
  if (payload === undefined) return claims.parse({});
  try {
    const bytes = Uint8Array.from(
      atob(payload.replaceAll("-", "+").replaceAll("_", "/")),
      (letter) => letter.charCodeAt(0),
    );
    return claims.catch(claims.parse({})).parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    // An opaque token tells nothing; the context then has no tenant.
    return claims.parse({});
  }
}
