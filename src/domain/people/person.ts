/** Somebody of the directory: Entra object id and the name shown. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** Who somebody is, without what else is known of them: whoever acts also has a role, whoever was found a department. */
export function personOf({ id, name }: Person): Person {
  return { id, name };
}

/** Somebody found by name, with what tells two people of one name apart. */
export interface FoundPerson extends Person {
  readonly jobTitle: string | null;
  readonly department: string | null;
}
