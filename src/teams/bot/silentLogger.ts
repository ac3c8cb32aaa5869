import type { AppOptions } from "@microsoft/teams.apps";

type SdkLogger = NonNullable<AppOptions<never>["logger"]>;

/** The SDK's log lines carry activities, tokens and bodies; what matters is logged by the bot itself. */
export const silentLogger: SdkLogger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  trace: () => undefined,
  log: () => undefined,
  child: () => silentLogger,
};
