import type { Hint } from "#domain/hints/hint.ts";
import { hintKey, hintsIn, readHint } from "#register/entries/hintRows.ts";
import type { Context } from "#register/memory/context.ts";
import { accountOf } from "#register/people/accounts.ts";
import { dayAt } from "#register/store/clock.ts";
import type { BundlePlan } from "./bundlePlan.ts";
import type { Bundle } from "./delivery.ts";
import { bundleKey } from "./ledger.ts";

const NAME = "hintanswered-";

/** Answers that nobody has claimed yet. The key names the hint: its sender is told once. */
export function hintAnswerPlans(context: Context): readonly BundlePlan[] {
  const { keyValues, now } = context;
  return hintsIn(keyValues).flatMap((hint) => {
    const key = bundleKey(hint.by.id, `${NAME}${hint.id}`);
    if (keyValues.get(key) !== undefined || !isToTell(context, hint)) return [];
    const plan: BundlePlan = {
      key,
      kind: "hintAnswered",
      day: dayAt(now()),
      person: hint.by,
      messages: [],
      urgency: "notice",
    };
    return [plan];
  });
}

export function isHintAnswerDue(context: Context, bundle: Pick<Bundle, "key">): boolean {
  const hint = hintOf(context, bundle);
  return hint !== undefined && isToTell(context, hint);
}

export function hintOf({ keyValues }: Context, { key }: Pick<Bundle, "key">): Hint | undefined {
  return readHint(keyValues.get(hintKey(key.slice(key.lastIndexOf(NAME) + NAME.length))));
}

/** Whoever coordinates and closes their own hint knows. */
function isToTell({ keyValues }: Context, { by, closed }: Hint): boolean {
  return closed !== null && closed.by.id !== by.id && accountOf(keyValues, by.id) === "active";
}
