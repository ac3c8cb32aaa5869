import { z } from "zod";
import {
  readSubscriptions,
  type Subscription,
  subscriptionsOf,
} from "#sharepoint/subscriptions.ts";
import type { Check, CheckContext } from "./checkContext.ts";
import { type Finding, fact, fault } from "./finding.ts";

/** The service renews two days ahead: what ends within a day is no longer looked after. */
const ENDING_MS = 24 * 60 * 60_000;

/** Whether Graph tells the service of changes, and will go on doing so. */
export const checkSubscriptions: Check = {
  name: "subscriptions",
  async run(context) {
    const { lists, notificationUrl, send, surroundings } = context;
    const all = await readSubscriptions(send);
    const refused = fault("subscriptionsRefused", (texts) => texts.subscriptionsRefused());
    if (!all.ok) return [refused];
    const findings = (await lists()).flatMap(({ definition: { displayName }, name, there }) => {
      if (there === undefined || (name !== "entries" && name !== "cases")) return [];
      const ours = subscriptionsOf(all.value, there.path, notificationUrl);
      return [findingOf(displayName, ours, notificationUrl, surroundings.now())];
    });
    const isMissing = findings.some(({ code }) => code === "subscriptionMissing");
    return isMissing && (await isRefused(context)) ? [refused] : findings;
  },
};

const readinessSchema = z.object({ notices: z.array(z.object({ code: z.string() })) });

/** Only the service tries to make one: a grant may let it list subscriptions and none be made. */
async function isRefused({ fetch, notificationUrl }: CheckContext): Promise<boolean> {
  try {
    const response = await fetch(new URL("/readyz", notificationUrl), {
      signal: AbortSignal.timeout(TIMEOUT_MS),
      redirect: "manual",
    });
    const readiness = readinessSchema.safeParse(await response.json());
    return (readiness.data?.notices ?? []).some(({ code }) => code === "noChangeNotifications");
  } catch {
    // A service that does not answer has told nothing.
    return false;
  }
}

const TIMEOUT_MS = 5_000;

function findingOf(list: string, ours: readonly Subscription[], url: string, now: number): Finding {
  const ends = ours.map(({ expirationDateTime }) => expirationDateTime).sort();
  const last = ends.at(-1);
  if (last === undefined) {
    return fault("subscriptionMissing", (texts) => texts.subscriptionMissing(list, url));
  }
  const until = last.slice(0, 16).replace("T", " ");
  return Date.parse(last) - now < ENDING_MS
    ? fault("subscriptionEnding", (texts) => texts.subscriptionEnding(list, until))
    : fact("subscribed", (texts) => texts.subscribed(list, until));
}
