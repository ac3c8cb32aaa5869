import type { RegisterFilterInput } from "#contract/export.ts";
import { FILTER_FIELDS, type RegisterFilter } from "#domain/entry/registerFilter.ts";

/** The current view as the server reads it; empty parts are left out. */
export function filterInput(filter: RegisterFilter): RegisterFilterInput {
  const input: RegisterFilterInput = {};
  if (filter.search !== undefined && filter.search !== "") input.search = filter.search;
  for (const field of FILTER_FIELDS) {
    const values = filter[field];
    if (values !== undefined && values.length > 0) input[field] = [...values];
  }
  return input;
}
