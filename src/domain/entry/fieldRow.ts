import type { Bilingual } from "#domain/bilingual.ts";

export type FieldKind =
  | "text"
  | "longText"
  | "choice"
  | "multiChoice"
  | "boolean"
  | "date"
  | "partialDate"
  | "ref"
  | "orgUnit"
  | "person"
  | "list";

export interface Choice extends Bilingual {
  readonly key: string;
}

/** A field with everything that is true of it. */
export interface FieldRow {
  readonly key: string;
  readonly label: Bilingual;
  readonly kind: FieldKind;
  /**
   * When the field is asked for: `productiveGate` in the evaluation too, at the latest before productive use; `publication`
   * before it is shown to everybody; `system` fields are never asked.
   */
  readonly stage:
    | "intake"
    | "intakeOptional"
    | "evaluation"
    | "productiveGate"
    | "publication"
    | "system";
  /** Required from its stage on. */
  readonly required: boolean;
  readonly visibility: "public" | "publicAfterRelease" | "internal";
  readonly readers: "all" | "involved" | "coordination";
  /** A coordinator may write every field except those that only the system writes. */
  readonly editors: readonly ("owner" | "coordinator" | "system")[];
  /** What happens to an edit of the list item itself: taken over as a change, or undone by one. */
  readonly sharepoint: "accepted" | "putBack";
  /** Characters; for a list the characters of one item. */
  readonly maxLength?: number;
  readonly choices?: readonly Choice[];
  /** "unbekannt" (choice key `unknown`) counts as an answer. */
  readonly unknownAllowed?: true;
  /** Choices that exclude every other one. */
  readonly exclusive?: readonly string[];
  readonly pattern?: RegExp;
  /** Additionally required while the named field has one of the choices. */
  readonly requiredWhen?: Readonly<Record<string, readonly string[]>>;
  /** Parts of a record item, for a list of records. */
  readonly itemFields?: Readonly<Record<string, "text" | "url">>;
  readonly default?: string;
  /** Personal data: erasable, never public, out of exports unless asked for. */
  readonly personal?: true;
  /** Follows from every change by itself, so it is no change of its own. */
  readonly derived?: true;
  /** What helps to fill it in. */
  readonly help?: Bilingual;
}

/** A text that is a link. */
export const LINK = /^https:\/\/\S+$/;

/** The choices of a closed vocabulary, in its order. */
export function choicesOf(labels: Readonly<Record<string, Bilingual>>): readonly Choice[] {
  return Object.entries(labels).map(([key, label]) => ({ key, ...label }));
}

type Defaulted = "required" | "visibility" | "editors" | "sharepoint";

/** A row of the field table: what it does not say follows from its stage. Who may read a field is always said. */
export type FieldDeclaration = Omit<FieldRow, Defaulted> & Partial<Pick<FieldRow, Defaulted>>;

/** The row with its defaults; the order of the keys is part of the identity of stored snapshots. */
export function fieldRow<Row extends FieldDeclaration>(row: Row): FieldRow & Pick<Row, "key"> {
  const isSystem = row.stage === "system";
  const {
    key,
    label,
    kind,
    stage,
    required = stage === "intake",
    visibility = "internal",
    readers,
    editors = isSystem ? ["system"] : ["owner", "coordinator"],
    sharepoint = editors.every((editor) => editor === "system") ? "putBack" : "accepted",
    ...more
  }: FieldDeclaration & Pick<Row, "key"> = row;
  return { key, label, kind, stage, required, visibility, readers, editors, sharepoint, ...more };
}
