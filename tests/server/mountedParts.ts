import { createImportReading } from "#server/imports/importReading.ts";
import { createRequestLimits } from "#server/limits/requestLimits.ts";
import { PATIENCE } from "#server/routes/patience.ts";
import type { MountedParts } from "#server/start/service.ts";
import { wideBudgets } from "./wideBudgets.ts";

const nobody = () => Promise.reject(new Error("Nobody asks"));

/** What a service without a city around it is mounted with: no directory, no pages. */
const library = { put: nobody, get: nobody, remove: nobody };

export function mountedParts(): Omit<
  MountedParts,
  "register" | "identify" | "linkSecrets" | "log" | "demo"
> {
  return {
    library,
    importing: createImportReading({
      library,
      orgUnits: () => [],
      wake: () => undefined,
      warn: () => undefined,
      realNow: Date.now,
    }),
    people: { search: nobody, person: nobody, accounts: nobody },
    patience: PATIENCE,
    limits: createRequestLimits(wideBudgets()),
    onLifecycle: () => undefined,
    realNow: Date.now,
    appId: "",
    distDir: undefined,
    publicUrl: "https://ki-register.stadt.example",
    withWindow: false,
  };
}
