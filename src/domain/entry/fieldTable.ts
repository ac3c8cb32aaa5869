import { ADMINISTRATION_FIELDS } from "#domain/entry/table/administrationFields.ts";
import { CLASSIFIED_FIELDS } from "#domain/entry/table/classifiedFields.ts";
import { DATA_FIELDS } from "#domain/entry/table/dataFields.ts";
import { EFFECT_FIELDS } from "#domain/entry/table/effectFields.ts";
import { IDENTITY_FIELDS } from "#domain/entry/table/identityFields.ts";
import { LAW_FIELDS } from "#domain/entry/table/lawFields.ts";
import { OVERSIGHT_FIELDS } from "#domain/entry/table/oversightFields.ts";
import { PARTICIPATION_FIELDS } from "#domain/entry/table/participationFields.ts";
import { PRODUCT_FIELDS } from "#domain/entry/table/productFields.ts";
import { PUBLICATION_FIELDS } from "#domain/entry/table/publicationFields.ts";
import { PURPOSE_FIELDS } from "#domain/entry/table/purposeFields.ts";
import { SECURITY_FIELDS } from "#domain/entry/table/securityFields.ts";
import { STANDING_FIELDS } from "#domain/entry/table/standingFields.ts";
import { TECHNOLOGY_FIELDS } from "#domain/entry/table/technologyFields.ts";
import { USAGE_FIELDS } from "#domain/usage/usageFields.ts";
import type { FieldDeclaration } from "./fieldRow.ts";

/**
 * The fields of an entry, once: list columns, form, detail view, validation and exports all follow this table.
 * A row says what differs from `fieldRow`'s defaults. The order is that of exports and pages; what is new stands last.
 * Sources: AI Act Annex VIII (C), the city's intake form, the workflow's records.
 */
export const FIELD_TABLE = [
  ...IDENTITY_FIELDS,
  ...PURPOSE_FIELDS,
  ...PRODUCT_FIELDS,
  ...STANDING_FIELDS,
  ...ADMINISTRATION_FIELDS,
  ...USAGE_FIELDS,
  {
    key: "usedByOffices",
    label: { de: "Ämter, die sie nutzen", en: "Offices that use it" },
    kind: "list",
    stage: "evaluation",
    readers: "all",
    maxLength: 100,
  },
  ...EFFECT_FIELDS,
  ...TECHNOLOGY_FIELDS,
  ...DATA_FIELDS,
  ...OVERSIGHT_FIELDS,
  ...LAW_FIELDS,
  ...SECURITY_FIELDS,
  ...PARTICIPATION_FIELDS,
  ...CLASSIFIED_FIELDS,
  ...PUBLICATION_FIELDS,
] as const satisfies readonly FieldDeclaration[];
