import type { tabPlatform as german } from "#texts/de/tabPlatform.ts";
import { cardsPlatform } from "./cardsPlatform.ts";

export const tabPlatform: typeof german = {
  platform: {
    useCases: "Use cases on this platform",
    countOfUseCases: (n) => (n === 1 ? "1 use case" : `${n} use cases`),
    noUseCases: "The register has no use case on this platform yet.",
    runsOn: "Platform",
    runsOnLead: "This use case runs on the platform:",
    unknown: (no) =>
      `“${no}” is given as the platform. There is no platform with this register number.`,
    useCaseHint:
      "A new version of the platform is evaluated there. The use cases are asked only if an evaluation is needed there.",
    reason: cardsPlatform.platform.reason,
  },
};
