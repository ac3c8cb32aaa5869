import type { PublicationProblem } from "#domain/publication/publicationProblem.ts";

/** Why a step towards the public register is refused. */
export const problemsPublication = {
  notToPublish:
    "Die Anwendung ist nicht im Einsatz. Veröffentlicht wird nur, was die Stadt einsetzt.",
  classNotPublic:
    "Die Risikoklasse ist noch nicht geklärt. Bitte lassen Sie die Anwendung zuerst bewerten.",
  publicFieldMissing:
    "Es fehlen Angaben, ohne die nichts veröffentlicht wird. Bitte füllen Sie die markierten Felder aus.",
  contactIsPerson:
    "Bitte geben Sie als Kontaktstelle ein Funktionspostfach oder eine Webadresse (https://) an, nicht die Adresse einer Person.",
  namesPerson:
    "In einem Text steht der Name einer Person. Bitte nehmen Sie ihn heraus: Personen werden nie veröffentlicht.",
  unknownPublicField:
    "Eines der Felder kann nicht veröffentlicht werden. Bitte laden Sie die Seite neu.",
  deliberateMissing:
    "In diesem Bereich (Art. 49 Abs. 4 KI-VO) ist mehr als das Nötigste eine bewusste Entscheidung. Bitte bestätigen Sie sie.",
  publicTooLong:
    "Die Texte sind zusammen zu lang für die öffentliche Seite. Bitte kürzen Sie sie oder wählen Sie Felder ab.",
  releaseChanged:
    "Die Angaben haben sich inzwischen geändert. Bitte sehen Sie sich den neuen Stand an.",
  notPublished: "Die Anwendung ist nicht veröffentlicht.",
  notReopened: "Über die Veröffentlichung wird schon entschieden.",
  releasedAlone:
    "Diese Anwendung geben Sie bitte einzeln frei: Art. 49 Abs. 4 KI-VO verlangt einen genaueren Blick.",
  withheldNoteMissing: "Bitte schreiben Sie zu „Sonstiges“, warum nicht veröffentlicht wird.",
} satisfies Record<PublicationProblem, string>;
