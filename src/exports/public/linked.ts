import { escaped } from "./publicRegister.ts";

const MAIL = /^[^\s@<>"]+@[^\s@<>"]+$/;

/** A text as HTML: an address of the web or of a mailbox can be followed. */
export function linked(text: string): string {
  if (isLink(text)) return `<a href="${escaped(text)}" rel="noreferrer">${escaped(text)}</a>`;
  return MAIL.test(text) ? `<a href="mailto:${escaped(text)}">${escaped(text)}</a>` : escaped(text);
}

export function isLink(text: string): boolean {
  return /^https:\/\/\S+$/.test(text);
}
