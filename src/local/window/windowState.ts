import { HOST_BEHAVIOURS, type HostBehaviour } from "./hostBehaviour.ts";

export const THEMES = ["light", "dark", "contrast"] as const;
export type Theme = (typeof THEMES)[number];

export const LANGUAGES = ["de", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

const VIEWS = ["tab", "chat"] as const;
export type View = (typeof VIEWS)[number];

/** Where Teams runs: in a browser, or as an app on a phone. */
export const DEVICES = ["computer", "phone"] as const;
export type Device = (typeof DEVICES)[number];

/** What the window shows; everything is in its address, so links and tests can set it. */
export interface WindowState {
  /** The key of the person signed in; absent means the first one of the directory. */
  readonly person?: string;
  readonly theme: Theme;
  /** Absent means the person's own language. */
  readonly language?: Language;
  readonly view: View;
  /** Absent means a computer. */
  readonly device?: Device;
  /** Where the tab stands; absent means in the personal app. */
  readonly place?: "channel";
  /** Absent means that Teams answers as it should. */
  readonly host?: HostBehaviour;
  /** What a deep link hands to the tab, as Teams does with `subPageId`. */
  readonly subPage?: string;
}

/** Unknown values fall back to the default instead of breaking an old link. */
export function parseWindowState(query: string): WindowState {
  const values = new URLSearchParams(query);
  const person = values.get("person");
  const language = LANGUAGES.find((one) => one === values.get("lang"));
  const device = DEVICES.find((one) => one === values.get("device"));
  const host = HOST_BEHAVIOURS.find((one) => one === values.get("host"));
  const place = values.get("place");
  const subPage = values.get("sub");
  return {
    theme: THEMES.find((one) => one === values.get("theme")) ?? "light",
    view: VIEWS.find((one) => one === values.get("view")) ?? "tab",
    ...(person ? { person } : {}),
    ...(language ? { language } : {}),
    ...(device ? { device } : {}),
    ...(host ? { host } : {}),
    ...(place === "channel" ? { place } : {}),
    ...(subPage ? { subPage } : {}),
  };
}

export function windowStateToQuery(state: WindowState): string {
  const values = new URLSearchParams();
  if (state.person !== undefined) values.set("person", state.person);
  values.set("theme", state.theme);
  if (state.language !== undefined) values.set("lang", state.language);
  values.set("view", state.view);
  if (state.device !== undefined) values.set("device", state.device);
  if (state.host !== undefined) values.set("host", state.host);
  if (state.place !== undefined) values.set("place", state.place);
  if (state.subPage !== undefined) values.set("sub", state.subPage);
  return `?${values}`;
}
