import { PEOPLE_FOUND_MAX, TEXT_LIMITS } from "#domain/limits.ts";

/** Naming somebody else as responsible, and accepting it. */
export const cardsHandover = {
  choosePerson: {
    heading: "Wer ist zuständig?",
    name: "Wer ist zuständig? (Name)",
    nameError: `Bitte schreiben Sie einen Namen mit höchstens ${TEXT_LIMITS.personName} Zeichen.`,
    search: "Suchen",
    unknown: "Weiß ich nicht",
    choices: "Gefundene Personen",
    choicesError: "Bitte wählen Sie eine Person aus der Liste.",
    hint: "Die gewählte Person wird gefragt, ob sie die Anwendung übernimmt. Bis sie zusagt, bleiben Sie zuständig; die Frist läuft weiter.",
    again: "Anderen Namen suchen",
    none: (typed: string) =>
      `Zu „${typed}“ wurde niemand gefunden. Bitte prüfen Sie den Nachnamen oder schreiben Sie ihn anders.`,
    many: `Es werden höchstens ${PEOPLE_FOUND_MAX} Personen gezeigt. Mit Vor- und Nachnamen finden Sie genauer.`,
    submit: "Zuständigkeit weitergeben",
    back: "Zurück",
    nameMissing: "Bitte schreiben Sie einen Namen.",
    personMissing: "Bitte wählen Sie eine Person aus der Liste.",
    unavailable:
      "Die Suche antwortet gerade nicht. Bitte versuchen Sie es später noch einmal oder wählen Sie „Weiß ich nicht“.",
    fallback: (title: string) =>
      `Zuständigkeit für „${title}“ weitergeben. Bitte öffnen Sie das KI-Register.`,
    asked: (name: string) =>
      `Danke. ${name} wird gefragt, ob sie oder er zuständig ist. Die Frist läuft weiter.`,
    waiting: (date: string, name: string) =>
      `Sie haben am ${date} ${name} als zuständig genannt. Die Antwort steht noch aus; Sie können trotzdem selbst antworten.`,
    declined: (name: string) =>
      `${name} hat abgelehnt. Die KI-Koordination klärt, wer zuständig ist. Sie können jemand anderen nennen.`,
  },
  handover: {
    heading: "Sind Sie zuständig?",
    asks: (reporter: string) =>
      `${reporter} sagt, dass Sie für diese KI-Anwendung fachlich zuständig sind.`,
    place: {
      owner: "Sie würden die fachverantwortliche Person.",
      deputy: "Sie würden die Stellvertretung der fachverantwortlichen Person.",
    },
    duties:
      "Das gehört dazu: kurz antworten, wenn sich die Anwendung ändert, Rückfragen der KI-Koordination beantworten, Angaben im Register aktuell halten und Vorfälle melden.",
    due: (deadline: string) => `Eine Frage ist offen: ${deadline}.`,
    accept: "Ja, ich bin zuständig",
    decline: "Nein",
    accepted: (date: string) =>
      `Sie haben am ${date} zugesagt. Ist eine Frage offen, steht sie auf einer eigenen Karte in diesem Chat und unter „Meine Aufgaben“.`,
    acceptedNow:
      "Sie sind für diese Anwendung eingetragen. Ist eine Frage offen, steht sie auf einer eigenen Karte in diesem Chat und unter „Meine Aufgaben“.",
    acceptedDone: (date: string) =>
      `Sie haben am ${date} zugesagt. Die Frage von damals ist erledigt.`,
    declined: (date: string) =>
      `Sie haben am ${date} abgelehnt. Die KI-Koordination klärt, wer zuständig ist. Sie müssen nichts mehr tun.`,
    closed: "Diese Anfrage ist nicht mehr offen. Sie müssen nichts mehr tun.",
    forbidden: "Diese Anfrage richtet sich an eine andere Person. Es wurde nichts geändert.",
    fallback: (title: string) =>
      `Sind Sie für „${title}“ zuständig? Bitte öffnen Sie das KI-Register, um zu antworten.`,
    summary: (title: string) => `KI-Register: Sind Sie für „${title}“ zuständig?`,
  },
};
