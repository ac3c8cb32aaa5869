/** The owner confirms what everybody is to read. */
export const cardsPublication = {
  publication: {
    heading: (title: string) => `Veröffentlichung: ${title}`,
    lead: "Die KI-Koordination möchte diese Angaben im öffentlichen Register zeigen. Bitte prüfen Sie, ob alles stimmt. Ohne Ihre Bestätigung wird nichts veröffentlicht.",
    more: (count: number) =>
      `Insgesamt sind es ${count} Angaben; alle sehen Sie im Register. Dort können Sie sie auch zurückgeben.`,
    changedFields: (fields: string) => `Gegenüber dem öffentlichen Stand geändert: ${fields}.`,
    confirm: "Bestätigen",
    look: "Alle Angaben ansehen",
    open: "Anwendung öffnen",
    done: "Vielen Dank. Die Angaben sind jetzt öffentlich.",
    published: "Die Angaben sind bestätigt und öffentlich. Sie müssen nichts mehr tun.",
    settled: "Diese Freigabe ist erledigt. Sie müssen nichts mehr tun.",
    changed: "Die Angaben haben sich inzwischen geändert. Es wurde nichts veröffentlicht.",
    forbidden:
      "Diese Frage richtet sich an die fachverantwortliche Person und ihre Stellvertretung. Es wurde nichts geändert.",
    fallback: (title: string) =>
      `Bitte bestätigen Sie die Veröffentlichung von ${title} im KI-Register.`,
    summary: (title: string) => `KI-Register: Bitte bestätigen Sie die Veröffentlichung (${title})`,
  },
  publications: {
    heading: (count: number) => `Veröffentlichung von ${count} Anwendungen`,
    lead: "Die KI-Koordination möchte diese Anwendungen im öffentlichen Register zeigen. Bitte prüfen Sie bei jeder, ob alles stimmt: Der Name führt zu allen Angaben. Ohne Ihre Bestätigung wird nichts veröffentlicht.",
    allDone: "Alle sind erledigt. Sie müssen nichts mehr tun.",
    look: "Meine Aufgaben öffnen",
    fallback: "Bitte bestätigen Sie mehrere Veröffentlichungen im KI-Register.",
    summary: (count: number) => `KI-Register: Bitte bestätigen Sie ${count} Veröffentlichungen`,
  },
};
