import type { Organisation } from "#domain/settings/organisation.ts";
import type { Pauses } from "#register/round/loop.ts";
import type { SignInConfig } from "#server/routes/signIn.ts";
import type { LinkSecrets } from "#server/secrets/derivedKeys.ts";

/** What the service finds around it: Microsoft 365 in a tenant, or the stand-in on one machine. */
export interface Surroundings {
  readonly fetch: typeof fetch;
  /** Another token than was refused, where one was. */
  readonly graphToken: (refused?: string) => Promise<string>;
  readonly botToken: (scope: string) => Promise<string>;
  /** Asked once the service listens: locally the addresses are its own. */
  readonly signIn: () => SignInConfig;
  readonly bot: () => {
    /** Where the keys of the Bot Framework's tokens are found. */
    readonly keysUrl: string;
    readonly serviceUrl: string;
    readonly allowLoopback: boolean;
    readonly unsigned: boolean;
  };
  /** The id in the Teams manifest. */
  readonly appId: string;
  readonly siteId: string;
  /** What a start may repair in the site. In a tenant nothing: that is for `npm run provision`. */
  readonly mayRepair: () => Promise<"unusedSite" | "whatIsMissing" | "nothing">;
  readonly userAgent: string;
  /** Whether guests of the tenant may be named as responsible. */
  readonly admitsGuests: boolean;
  readonly organisation: Organisation;
  /** Signs download links, and what proves that a notification is Graph's. */
  readonly linkSecrets: LinkSecrets;
  /** Draws the answers that coordinators check; undefined where the city has set none. */
  readonly sampleSecret: string | undefined;
  /** Business time in epoch milliseconds. */
  readonly now: () => number;
  readonly pauses: Pauses;
  /** Where memory is stored for a quick restart. */
  readonly snapshotDir: string | undefined;
  /** Called when the service listens. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}
