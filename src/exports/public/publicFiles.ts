import type { PublicFormat } from "#domain/publication/publicFormats.ts";
import type { Language } from "#texts/language.ts";
import { changesAtom } from "./changesAtom.ts";
import { dcatRecord } from "./dcatRecord.ts";
import { dutchStandard } from "./dutchStandard.ts";
import { fragment } from "./fragment.ts";
import { makiSheet } from "./makiSheet.ts";
import type { PublicRegister } from "./publicRegister.ts";
import { registerCsv } from "./registerCsv.ts";
import { registerJson } from "./registerJson.ts";
import { registerSchema } from "./registerSchema.ts";

interface PublicFile {
  /** Below `/public/`; an address that was given out never changes. */
  readonly path: string;
  readonly type: string;
  /** In pieces, which are made while they are read; undefined where the city has not set what the file needs. */
  readonly make: (register: PublicRegister, language: Language) => Iterable<string> | undefined;
}

export const PUBLIC_FILES: Readonly<Record<PublicFormat, PublicFile>> = {
  json: { path: "register.json", type: "application/json", make: registerJson },
  schema: {
    path: "schema/register-2.json",
    type: "application/schema+json",
    make: registerSchema,
  },
  csv: { path: "register.csv", type: "text/csv; charset=utf-8; header=present", make: registerCsv },
  atom: { path: "changes.atom", type: "application/atom+xml", make: changesAtom },
  dutch: { path: "nl-1.0.json", type: "application/json", make: dutchStandard },
  dcat: { path: "dcat.jsonld", type: "application/ld+json", make: dcatRecord },
  maki: { path: "maki.csv", type: "text/csv; charset=utf-8; header=present", make: makiSheet },
  fragment: { path: "fragment.html", type: "text/html; charset=utf-8", make: fragment },
};
