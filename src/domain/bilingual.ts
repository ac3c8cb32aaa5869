/** A text in both languages of the register; German is the source. */
export interface Bilingual {
  readonly de: string;
  readonly en: string;
}
