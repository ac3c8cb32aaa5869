import { folded } from "#domain/imports/folded.ts";
import type { OrgUnit } from "#domain/settings/organisation.ts";
import { LIKELY, likeness } from "./likeness.ts";

/** What people leave out, shorten or add when they write an office's name. */
const FILLERS = /\b(?:das|der|die|des|fuer|und|u|f|der stadt|stadt)\b|[&/.,()-]/g;
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\bstr\b/g, "strassen"],
  [/\bverw\b/g, "verwaltung"],
  [/\bref\b/g, "referat"],
  [/\bdez\b/g, "dezernat"],
];

/** An office's name without what differs between people who write it. */
function bare(name: string): string {
  const short = SHORT_FORMS.reduce((text, [form, long]) => text.replace(form, long), folded(name));
  return short
    .replace(FILLERS, " ")
    .replace(/\bamt\b|amt$/g, " amt ")
    .replace(/\s+/g, " ")
    .trim();
}

export interface OfficeNames {
  /** The id of the one that is meant without doubt: by its number, its name, or its name but for short forms. */
  idOf(text: string): string | undefined;
  /** The likeliest first; to be chosen by somebody. */
  likeliest(text: string): readonly OrgUnit[];
}

const MOST_PROPOSED = 3;

export function createOfficeNames(orgUnits: readonly OrgUnit[]): OfficeNames {
  const known = new Map<string, Set<string>>();
  const note = (name: string, id: string) => {
    if (name !== "") known.set(name, (known.get(name) ?? new Set()).add(id));
  };
  for (const { id, name } of orgUnits) {
    for (const written of [id, `amt ${id}`, name, `${id} ${name}`, `${name} ${id}`]) {
      note(folded(written), id);
      note(bare(written), id);
    }
  }
  const one = (name: string) => {
    const ids = known.get(name);
    return ids?.size === 1 ? [...ids][0] : undefined;
  };
  return {
    idOf: (text) => one(folded(text)) ?? one(bare(text)),
    likeliest(text) {
      const wanted = bare(text);
      return orgUnits
        .map((unit) => ({ unit, share: likeness(wanted, bare(unit.name)) }))
        .filter(({ share }) => share >= LIKELY)
        .sort((a, b) => b.share - a.share)
        .slice(0, MOST_PROPOSED)
        .map(({ unit }) => unit);
    },
  };
}
