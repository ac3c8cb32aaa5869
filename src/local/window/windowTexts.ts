import type { HostBehaviour } from "./hostBehaviour.ts";
import type { Language } from "./windowState.ts";

const de = {
  title: "KI-Register in Teams (Demonstration)",
  demo: "Demonstration: Microsoft 365 wird hier nachgebildet, alle Daten sind Beispiele.",
  chat: "Chat",
  register: "KI-Register",
  navigation: "Apps",
  skip: "Zum Inhalt springen",
  settings: "Person und Ansicht",
  person: "Person",
  theme: "Design",
  themes: { light: "Hell", dark: "Dunkel", contrast: "Hoher Kontrast" },
  language: "Sprache",
  device: "Gerät",
  devices: { computer: "Computer", phone: "Telefon" },
  host: "Teams",
  hostBehaviour: (behaviour: HostBehaviour) => {
    switch (behaviour) {
      case "prompt":
        return "antwortet";
      case "late":
        return "antwortet spät";
      case "silent":
        return "antwortet nicht";
      case "losesContext":
        return "verliert einen Aufruf";
      case "silentToken":
        return "meldet nicht an";
      default:
        return `lehnt ab: ${behaviour}`;
    }
  },
  today: (day: string) => `Datum: ${day}`,
  nextDay: "Uhr: nächster Tag, 9 Uhr",
  gallery: "Alle Karten",
  tabTitle: "KI-Register",
  tabLoading: "KI-Register wird geladen …",
  tabFailed: "Die App konnte nicht geladen werden.",
  tabReload: "Neu laden",
  chatWith: "Chat mit KI-Register",
  history: "Chatverlauf",
  messages: "Nachrichten",
  noMessages: "Noch keine Nachrichten. Karten der KI-Koordination erscheinen hier.",
  deletedMessage: "Diese Nachricht wurde gelöscht.",
  otherAttachment: (type: string) => `Anhang, der hier nicht angezeigt wird (${type})`,
  bot: "KI-Register",
  you: "Sie",
  newMessage: (text: string) => `Neue Nachricht von KI-Register: ${text}`,
  writeLabel: "Nachricht an KI-Register",
  writePlaceholder: "Nachricht eingeben",
  send: "Senden",
  unread: (n: number) => (n === 1 ? "1 ungelesene Nachricht" : `${n} ungelesene Nachrichten`),
  card: "Karte",
  cardSending: "Wird gesendet …",
  cardReplaced: "Die Karte wurde aktualisiert.",
  cardFailed: (reason: string) => `Das hat nicht geklappt: ${reason}`,
  unreachable: "Die App ist nicht erreichbar. Bitte versuchen Sie es erneut.",
  requestFailed: (reason: string) => `Die Nachbildung antwortet nicht wie erwartet: ${reason}`,
  linkCopied: "Der Link wurde in die Zwischenablage kopiert.",
};

export type WindowTexts = typeof de;

const en: WindowTexts = {
  title: "AI register in Teams (demonstration)",
  demo: "Demonstration: Microsoft 365 is imitated here, all data are examples.",
  chat: "Chat",
  register: "KI-Register",
  navigation: "Apps",
  skip: "Skip to content",
  settings: "Person and view",
  person: "Person",
  theme: "Theme",
  themes: { light: "Light", dark: "Dark", contrast: "High contrast" },
  language: "Language",
  device: "Device",
  devices: { computer: "Computer", phone: "Phone" },
  host: "Teams",
  hostBehaviour: (behaviour) => {
    switch (behaviour) {
      case "prompt":
        return "answers";
      case "late":
        return "answers late";
      case "silent":
        return "does not answer";
      case "losesContext":
        return "loses a call";
      case "silentToken":
        return "does not sign in";
      default:
        return `refuses: ${behaviour}`;
    }
  },
  today: (day) => `Date: ${day}`,
  nextDay: "Clock: next day, 9 o’clock",
  gallery: "All cards",
  tabTitle: "KI-Register",
  tabLoading: "Loading KI-Register …",
  tabFailed: "The app could not be loaded.",
  tabReload: "Reload",
  chatWith: "Chat with KI-Register",
  history: "Chat history",
  messages: "Messages",
  noMessages: "No messages yet. Cards from the AI coordinators appear here.",
  deletedMessage: "This message was deleted.",
  otherAttachment: (type) => `Attachment that is not shown here (${type})`,
  bot: "KI-Register",
  you: "You",
  newMessage: (text) => `New message from KI-Register: ${text}`,
  writeLabel: "Message to KI-Register",
  writePlaceholder: "Type a message",
  send: "Send",
  unread: (n) => (n === 1 ? "1 unread message" : `${n} unread messages`),
  card: "Card",
  cardSending: "Sending …",
  cardReplaced: "The card was updated.",
  cardFailed: (reason) => `That did not work: ${reason}`,
  unreachable: "The app cannot be reached. Please try again.",
  requestFailed: (reason) => `The stand-in does not answer as expected: ${reason}`,
  linkCopied: "The link was copied to the clipboard.",
};

export function windowTexts(language: Language): WindowTexts {
  return language === "de" ? de : en;
}
