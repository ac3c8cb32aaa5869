import type { cardsPlatform as german } from "#texts/de/cardsPlatform.ts";

const reason: (typeof german)["platform"]["reason"] = (title, version, outcome) => {
  const what = outcome === "full" ? "full evaluation" : "short evaluation";
  const about = version === "" ? "" : ` (version ${version})`;
  return `The platform “${title}” has changed${about}. It needs a ${what}.`;
};

export const cardsPlatform: typeof german = {
  platform: { reason, ask: "Please check what this means for your use case." },
};
