import type { AccountState } from "#domain/people/account.ts";

/** "Abwesend von … bis …", and what coordinators read of who can be asked. */
export const tabAbsence = {
  absence: {
    title: "Abwesenheit",
    lead: "Solange Sie abwesend sind, fragen wir zu einer Anwendung nur die andere Person, die fachverantwortlich ist oder vertritt; sind beide abwesend, die KI-Koordination. Fristen ändern sich dadurch nicht.",
    from: "Erster Tag",
    fromHint: "Ohne Angabe sind Sie ab sofort abwesend.",
    until: "Abwesend bis (letzter Tag)",
    save: "Speichern",
    change: "Zeitraum ändern",
    end: "Ich bin wieder da",
    missing: "Bitte geben Sie den letzten Tag Ihrer Abwesenheit an.",
    willBeAway: (from: string, until: string) =>
      `Sie sind als abwesend eingetragen vom ${from} bis ${until}.`,
    isAway: (day: string) => `Sie sind als abwesend eingetragen bis ${day}.`,
    isBack: "Sie sind nicht mehr als abwesend eingetragen.",
  },
  responsible: {
    title: "Fachverantwortliche",
    nobody: "Für diese Anwendung ist niemand eingetragen.",
    now: (names: readonly string[]) => `Jetzt: ${names.join(", ")}.`,
    emptyDeputy: "Bleibt das Feld leer, bleibt die bisherige Stellvertretung.",
    absent: (day: string) => `abwesend bis ${day}`,
    accounts: {
      active: "erreichbar",
      disabled: "Konto deaktiviert",
      gone: "Konto gelöscht",
      guest: "nur Gast",
    } satisfies Record<AccountState, string>,
  },
};
