/** Which duties begin soon. */
export const cardsDuties = {
  duties: {
    heading: (n: number) =>
      n === 1 ? "Bald beginnen neue Pflichten" : `Bald beginnen neue Pflichten (${n})`,
    lead: "Aus der KI-Verordnung folgen Pflichten für Anwendungen, für die Sie fachverantwortlich sind oder vertreten.",
    from: (day: string, days: number) => `Ab ${day} (Hinweis ${days} Tage vorher)`,
    more: (n: number) => (n === 1 ? "Und 1 weitere Pflicht" : `Und ${n} weitere Pflichten`),
    open: "Kalender der Pflichten",
    fallback:
      "Für Ihre Anwendungen beginnen bald neue Pflichten. Bitte öffnen Sie das KI-Register.",
    summary: (n: number): string =>
      n === 1
        ? "KI-Register: Für eine Ihrer Anwendungen beginnen bald neue Pflichten"
        : "KI-Register: Für Ihre Anwendungen beginnen bald neue Pflichten",
  },
};
