/** What coordinators do now and then. */
export const tabManage = {
  manage: {
    lead: "Was die KI-Koordination nicht jeden Tag braucht.",
    openHints: (title: string, n: number) => `${title} (${n} offen)`,
    hintsLead:
      "Anwendungen, von denen Beschäftigte gehört haben: Eintrag anlegen, zuordnen oder antworten.",
    settingsLead: "Fristen, Kontakte, Ämter und was das Gesetz offenlässt.",
    exports: "Exporte",
    exportsLead:
      "Sie exportieren, was Sie unter „Anwendungen“ gefiltert haben: dort mit „Exportieren“ als Tabelle.",
  },
};
