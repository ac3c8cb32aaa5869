/** Somebody of the directory: Entra object id and the name shown. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** Somebody found by name, with what tells two people of one name apart. */
export interface FoundPerson extends Person {
  readonly jobTitle: string | null;
  readonly department: string | null;
}
