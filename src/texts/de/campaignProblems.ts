import type { CampaignProblem } from "#domain/cases/campaign.ts";
import { TEXT_MINIMA } from "#domain/limits.ts";

/** Why a campaign is refused. */
export const campaignProblemsDe = {
  reasonTooShort: `Bitte beschreiben Sie den Anlass mit mindestens ${TEXT_MINIMA.campaignReason} Zeichen.`,
  dueTooSoon: "Bitte lassen Sie mindestens drei Arbeitstage Zeit für die Antwort.",
  dueTooLate:
    "Fragen sind spätestens nach zehn Arbeitstagen fällig. Bitte wählen Sie einen früheren Tag oder lassen Sie das Feld leer.",
  nobodyToAsk: "Zu dieser Auswahl gibt es niemanden, der gefragt werden kann.",
  alreadyEnded: "Diese Sammelabfrage ist schon beendet.",
} satisfies Record<CampaignProblem, string>;
