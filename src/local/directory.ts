import { z } from "zod";
import type { LocalPerson } from "./people.ts";
import type { Store } from "./store.ts";

/** What an administrator changes about somebody in the directory; the object id stays. */
export const directoryEdit = z.strictObject({
  name: z.string().min(1).max(256).exactOptional(),
  department: z.string().max(64).exactOptional(),
  jobTitle: z.string().max(128).exactOptional(),
  officeLocation: z.string().max(128).exactOptional(),
  isGuest: z.boolean().exactOptional(),
});
export type DirectoryEdit = z.infer<typeof directoryEdit>;

/** A person as the directory has them now. */
export interface DirectoryPerson extends LocalPerson {
  readonly officeLocation: string | null;
  readonly isGuest: boolean;
}

const editKey = ({ oid }: LocalPerson) => `directory/${oid}`;

const editsOf = (store: Store, person: LocalPerson): DirectoryEdit =>
  store.setting(editKey(person), directoryEdit) ?? {};

export function asInDirectory(store: Store, person: LocalPerson): DirectoryPerson {
  const {
    isGuest = false,
    name = person.name,
    officeLocation = null,
    ...edited
  } = editsOf(store, person);
  const words = name.split(" ");
  const names =
    name === person.name
      ? {}
      : { name, givenName: words.slice(0, -1).join(" "), surname: words.at(-1) ?? "" };
  return { ...person, ...edited, ...names, officeLocation, isGuest };
}

/** What is not named stays as it was. */
export function editDirectory(store: Store, person: LocalPerson, edit: DirectoryEdit): void {
  store.remember(editKey(person), { ...editsOf(store, person), ...edit });
}
