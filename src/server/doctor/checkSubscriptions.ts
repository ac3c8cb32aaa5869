import {
  readSubscriptions,
  type Subscription,
  subscriptionsOf,
} from "#sharepoint/subscriptions.ts";
import type { Check } from "./checkContext.ts";
import { type Finding, fact, fault } from "./finding.ts";

/** The service renews two days ahead: what ends within a day is no longer looked after. */
const ENDING_MS = 24 * 60 * 60_000;

/** Whether Graph tells the service of changes, and will go on doing so. */
export const checkSubscriptions: Check = {
  name: "subscriptions",
  async run({ lists, notificationUrl, send, surroundings }) {
    const all = await readSubscriptions(send);
    if (!all.ok) return [fault("subscriptionsRefused", (texts) => texts.subscriptionsRefused())];
    return (await lists()).flatMap(({ definition: { displayName }, name, there }) => {
      if (there === undefined || (name !== "entries" && name !== "cases")) return [];
      const ours = subscriptionsOf(all.value, there.path, notificationUrl);
      return [findingOf(displayName, ours, notificationUrl, surroundings.now())];
    });
  },
};

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
