/** The files of the public register; a new one is a line here, a file in `src/exports/public/` and its name in the texts. */
export const PUBLIC_FORMATS = [
  "json",
  "schema",
  "csv",
  "atom",
  "dutch",
  "dcat",
  "maki",
  "fragment",
] as const;
export type PublicFormat = (typeof PUBLIC_FORMATS)[number];
