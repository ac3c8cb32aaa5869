import { comparableText } from "#domain/text/comparableText.ts";

declare const directoryIdBrand: unique symbol;

/** An id of Microsoft's directory (a person, an application, the tenant): a GUID in small letters, without braces. */
export type DirectoryId = string & { readonly [directoryIdBrand]: true };

const GUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const FORM = new RegExp(`^(?:(${GUID})|\\{(${GUID})\\})$`);

/** Lists, tokens, activities and settings write ids in their own ways; a mail address or a name is none. */
export function parseDirectoryId(text: string): DirectoryId | undefined {
  const match = FORM.exec(comparableText(text).toLowerCase());
  const id = match?.[1] ?? match?.[2] ?? "";
  return isDirectoryId(id) ? id : undefined;
}

/** The id as it is compared; what is none (the register itself, SharePoint, a text typed by hand) stays what it is. */
export function comparableId(text: string): string {
  return parseDirectoryId(text) ?? text;
}

function isDirectoryId(text: string): text is DirectoryId {
  return text !== "";
}
