import type { Wait } from "#domain/messages/wait.ts";
import type { Outcome } from "#domain/vocabulary.ts";

/**
 * Cards that tell somebody something: `informative` by the kind of message about one case, with what every card has (heading,
 * text and the sentence of its notification), `informativeBundles` about several.
 */
export const cardsInformative = {
  informative: {
    unattended: {
      heading: "Niemand erreichbar",
      summary: (title: string) => `KI-Register: Niemand erreichbar für „${title}“`,
      text: "Die Fachverantwortlichen dieser Anwendung sind abwesend, oder es ist niemand mehr zuständig. Bitte antworten Sie im Register, oder benennen Sie dort jemanden. Die Frist läuft weiter.",
      textWhere: {
        condition:
          "Eine Auflage ist zu erfüllen, aber die Fachverantwortlichen dieser Anwendung sind abwesend, oder es ist niemand mehr zuständig. Bitte benennen Sie im Register jemanden, oder verschieben Sie dort den Tag der Auflage.",
        sections:
          "Angaben zur Bewertung fehlen, aber die Fachverantwortlichen dieser Anwendung sind abwesend, oder es ist niemand mehr zuständig. Bitte ergänzen Sie die Angaben im Register, oder benennen Sie dort jemanden.",
        statement:
          "Eine Stellungnahme steht aus, aber die gefragte Person ist abwesend oder nicht mehr im Verzeichnis. Bitte nehmen Sie die Bitte im Register zurück, und fragen Sie jemand anderen.",
      } satisfies Readonly<Record<Exclude<Wait["kind"], "question">, string>>,
      due: {
        question: (deadline: string) => `Die Antwort ist offen: ${deadline}.`,
        condition: (deadline: string) => `Der Nachweis ist offen: ${deadline}.`,
        sections: (deadline: string) => `Die Angaben sind offen: ${deadline}.`,
        statement: (deadline: string) => `Die Stellungnahme ist offen: ${deadline}.`,
      },
      attended: "Inzwischen ist wieder jemand erreichbar. Sie müssen nichts mehr tun.",
    },
    sections: {
      heading: "Angaben zur Bewertung fehlen noch",
      summary: (title: string) => `KI-Register: Angaben zu „${title}“ fehlen noch`,
      asked: "Abschnitte",
      due: (deadline: string) => `Die KI-Koordination bittet Sie um diese Angaben: ${deadline}.`,
      text: "Sie ergänzen sie im Register unter „Meine Aufgaben“. Was Sie nicht wissen, beantworten Sie mit „unbekannt“.",
      done: "Sie müssen nichts mehr tun: Die Angaben sind da oder werden nicht mehr gebraucht.",
      cancelled:
        "Sie müssen nichts mehr tun: Die KI-Koordination hat diese Anforderung zurückgenommen.",
      reason: "Begründung",
    },
    sectionsAgain: {
      heading: "Erinnerung: Angaben zur Bewertung fehlen noch",
      summary: (title: string) => `KI-Register: Erinnerung an Angaben zu „${title}“`,
      text: "Sie ergänzen sie im Register unter „Meine Aufgaben“. Was Sie nicht wissen, beantworten Sie mit „unbekannt“.",
    },
    incident: {
      heading: "Vorfall gemeldet",
      summary: (title: string) => `KI-Register: Vorfall bei „${title}“ gemeldet`,
      toFollow: "Bitte gehen Sie der Meldung im Vorgang nach.",
      toSuspend: "Droht weiterer Schaden, können Sie die Anwendung im Register aussetzen.",
      on: "Wann",
      text: "Was ist passiert",
      harm: "Jemand geschädigt oder falsch behandelt",
      due: (deadline: string) => `Die KI-Koordination geht der Meldung nach: ${deadline}.`,
      outcome: {
        none: "",
        short: "Es folgt eine Kurzbewertung.",
        full: "Es folgt eine vollständige Bewertung.",
      } satisfies Readonly<Record<Outcome, string>>,
    },
    suspension: {
      toDecide: "Bitte entscheiden Sie im Vorgang, ob sie ausgesetzt bleibt.",
      heading: "Anwendung ausgesetzt",
      summary: (title: string) => `KI-Register: „${title}“ ist ausgesetzt`,
      text: "Die Anwendung darf bis zur Entscheidung der KI-Koordination nicht genutzt werden. Bitte sorgen Sie dafür, dass alle Nutzenden davon wissen. Das Register schaltet nichts ab.",
      over: "Über die Aussetzung ist inzwischen entschieden.",
    },
    suspended: {
      heading: "Anwendung ausgesetzt",
      summary: (title: string) => `KI-Register: „${title}“ ist ausgesetzt`,
      text: "Die Anwendung darf nicht genutzt werden, bis die KI-Koordination sie wieder zulässt. Bitte sorgen Sie dafür, dass alle Nutzenden davon wissen. Das Register schaltet nichts ab.",
      since: "Ausgesetzt seit",
      reason: "Begründung",
      over: "Die Aussetzung gilt nicht mehr.",
    },
    outcome: {
      heading: "Ihre Meldung ist bewertet",
      summary: (title: string) => `KI-Register: „${title}“ ist bewertet`,
      text: "Danke, dass Sie diese Anwendung gemeldet haben.",
      result: "Ergebnis",
    },
  },
  informativeBundles: {
    unattended: {
      heading: "Niemand erreichbar",
      text: "Die Fachverantwortlichen dieser Anwendungen sind abwesend, oder es ist niemand mehr zuständig. Bitte antworten Sie im Register, oder benennen Sie dort jemanden. Die Fristen laufen weiter.",
      item: (what: string, deadline: string) => `${what}, ${deadline}`,
      waiting: {
        question: "Antwort offen",
        condition: "Nachweis zu einer Auflage offen",
        sections: "Angaben zur Bewertung offen",
        statement: "Stellungnahme offen",
      } satisfies Readonly<Record<Wait["kind"], string>>,
      done: "erledigt",
      summary: "KI-Register: Für mehrere Anwendungen ist niemand erreichbar",
    },
    sections: {
      heading: "Angaben zu mehreren Anwendungen fehlen noch",
      text: "Die KI-Koordination bittet Sie um Angaben zur Bewertung dieser Anwendungen.",
      item: (sections: string, deadline: string) => `${sections}; ${deadline}`,
      cancelled: "zurückgenommen",
      done: "erledigt",
      summary: (count: number) => `KI-Register: Angaben zu ${count} Anwendungen fehlen noch`,
      summaryAgain: (count: number) => `KI-Register: Erinnerung an Angaben zu ${count} Anwendungen`,
    },
    incidents: {
      heading: "Mehrere Vorfälle gemeldet",
      text: "Zu diesen Anwendungen wurden Vorfälle gemeldet. Was passiert ist und was daraus folgt, steht im Register.",
      item: (on: string, harm: string) => `${on}; jemand geschädigt oder falsch behandelt: ${harm}`,
      done: "Bewertung abgeschlossen",
      summary: (count: number) => `KI-Register: ${count} Vorfälle gemeldet`,
    },
    suspensions: {
      heading: "Mehrere Anwendungen ausgesetzt",
      text: "Diese Anwendungen dürfen nicht genutzt werden, bis die KI-Koordination entschieden hat. Bitte sorgen Sie dafür, dass alle Nutzenden davon wissen. Das Register schaltet nichts ab.",
      item: "ausgesetzt",
      done: "Die Aussetzung gilt nicht mehr, oder über sie ist entschieden.",
      summary: (count: number) => `KI-Register: ${count} Anwendungen sind ausgesetzt`,
    },
    escalation: {
      heading: "Frist überschritten",
      text: "Zu diesen Anwendungen Ihres Amtes fehlt noch eine Antwort. Bitte sorgen Sie dafür, dass die Fachverantwortlichen antworten, oder nennen Sie der KI-Koordination jemand anderen.",
      item: (deadline: string) => deadline,
      itemDone: "erledigt",
      fallback: "Eine Frist im KI-Register ist überschritten.",
      summary: "KI-Register: Eine Frist ist überschritten",
    },
  },
};
