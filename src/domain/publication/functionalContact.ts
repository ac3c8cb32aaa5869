import { foldText } from "#domain/text/foldText.ts";

/** Words of mailboxes that belong to an office: short ones stand alone, longer ones in a compound too. */
const OFFICE_WORDS =
  /^(ki|it|ai|info)\d*$|amt|referat|abteilung|buero|stadt|rathaus|service|kontakt|register|digital|daten|beschwerde|stelle|post|office|contact|verwaltung/;
const MAIL = /^([^\s@]+)@([^\s@]+\.[^\s@.]{2,})$/;
const WEB = /^https:\/\/\S+$/;

/**
 * Whether everybody may be given this contact: a web address, or a mailbox that does not look like a person's. Never one
 * that carries the name of somebody who answers for the application.
 */
export function isFunctionalContact(contact: string, persons: readonly string[]): boolean {
  const text = contact.trim();
  if (WEB.test(text)) return true;
  const local = MAIL.exec(text)?.[1];
  if (local === undefined) return false;
  const folded = foldText(local);
  const names = persons.flatMap((name) => foldText(name).split(/[\s,.-]+/));
  if (names.some((name) => name.length > 2 && folded.includes(name))) return false;
  const parts = folded.split(/[._-]/);
  return parts.length < 2 || parts.some((part) => OFFICE_WORDS.test(part));
}
