/** Somebody of the directory: Entra object id and the name shown. */
export interface Person {
  readonly id: string;
  readonly name: string;
}
