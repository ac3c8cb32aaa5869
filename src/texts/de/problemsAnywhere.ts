import { FOLLOWED_MAX } from "#domain/limits.ts";

/** Why a request was refused, where that can befall any page: the first view has these sentences too. */
export const problemsAnywhere = {
  badRequest:
    "Ihre Angaben sind unvollständig angekommen. Bitte prüfen Sie sie und senden Sie noch einmal.",
  notSignedIn: "Ihre Anmeldung ist abgelaufen. Bitte öffnen Sie das KI-Register in Teams neu.",
  foreignTenant:
    "Das KI-Register steht nur Beschäftigten der Stadt offen. Bitte melden Sie sich mit Ihrem Konto der Stadt an.",
  guest:
    "Das KI-Register steht nur Beschäftigten der Stadt offen. Sie sind hier als Gast angemeldet.",
  forbidden: "Dafür fehlt Ihnen die Berechtigung. Bitte wenden Sie sich an die KI-Koordination.",
  notFound:
    "Das gibt es nicht oder nicht mehr. Bitte prüfen Sie den Link oder suchen Sie unter „Register“.",
  starting:
    "Das KI-Register startet gerade. Ihre Eingaben sind noch da; bitte versuchen Sie es in einem Moment noch einmal.",
  readOnly:
    "Das KI-Register nimmt gerade nichts an, weil in SharePoint etwas fehlt oder geändert wurde. Lesen können Sie weiter. Ihre Eingaben sind noch da; bitte geben Sie der KI-Koordination Bescheid und versuchen Sie es später noch einmal.",
  incomplete:
    "Das KI-Register kann gerade nicht gezeigt werden, weil in SharePoint Einträge fehlen. Bitte geben Sie der KI-Koordination Bescheid; es geht weiter, sobald sie wieder da sind.",
  tooManyRequests:
    "Das ging für das KI-Register gerade zu schnell. Bitte warten Sie einen Moment; dann geht es weiter. Ihre Eingaben sind noch da.",
  unavailable:
    "Das KI-Register ist gerade nicht erreichbar. Ihre Eingaben sind noch da; bitte versuchen Sie es gleich noch einmal.",
  unanswered:
    "Das KI-Register hat nicht rechtzeitig geantwortet. Vielleicht wurde trotzdem gespeichert: Bitte sehen Sie nach, bevor Sie noch einmal senden. Ihre Eingaben sind noch da.",
  refusedBySharePoint:
    "SharePoint lässt das KI-Register gerade nicht arbeiten; das muss die IT beheben. Ihre Eingaben sind noch da; bitte geben Sie der KI-Koordination Bescheid und versuchen Sie es später noch einmal.",
  internal: "Da ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.",
  tooManyFollowed: `Sie verfolgen schon ${FOLLOWED_MAX} Anwendungen. Bitte beenden Sie das bei einer anderen; „Was ich verfolge“ steht auf der Startseite.`,
};
