import { type MayUse, mayUseLabels } from "#domain/usage/staffUsage.ts";
import { useFirstSession } from "#tab/session/session.tsx";
import { type Tone, ToneBadge } from "#tab/shared/ToneBadge.tsx";

const TONES: Readonly<Record<MayUse, Tone>> = {
  yes: "good",
  withConditions: "good",
  pilotGroup: "attention",
  undecided: "waiting",
  notNow: "bad",
  no: "bad",
  notForStaff: "neutral",
};

/** "Darf ich das nutzen?" in one word or two: the status that leads. */
export function UsageBadge({ mayUse }: { readonly mayUse: MayUse }) {
  const { language } = useFirstSession();
  return <ToneBadge tone={TONES[mayUse]}>{mayUseLabels[mayUse][language]}</ToneBadge>;
}
