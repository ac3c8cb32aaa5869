import type { Theme } from "@fluentui/react-components";

/** Fluent's theme for each of the host's; only the one in use is loaded. */
const THEMES: Readonly<Record<string, () => Promise<Theme>>> = {
  default: light,
  dark: async () => (await import("./themes/dark.ts")).dark,
  contrast: async () => (await import("./themes/contrast.ts")).contrast,
};

export function loadTheme(name: string): Promise<Theme> {
  return (THEMES[name] ?? light)();
}

async function light(): Promise<Theme> {
  return (await import("./themes/light.ts")).light;
}
