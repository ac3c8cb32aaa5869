import { FILTER_FIELDS, type RegisterFilter } from "#domain/entry/filters.ts";
import type {
  RegisterFilterInput,
  RegisterViewFilterInput,
} from "#schemas/exportSelectionSchema.ts";

/** What a filter narrows for everybody, as the server reads it; empty parts are left out. */
export function filterInput(filter: RegisterFilter): RegisterFilterInput {
  const input: RegisterFilterInput = {};
  if (filter.search !== undefined && filter.search !== "") input.search = filter.search;
  for (const field of FILTER_FIELDS) {
    const values = filter[field];
    if (values !== undefined && values.length > 0) input[field] = [...values];
  }
  return input;
}

/** The current view as the server reads it, with what is about the person who looks. */
export function viewInput(filter: RegisterFilter): RegisterViewFilterInput {
  const { show } = filter;
  return { ...filterInput(filter), ...(show === undefined ? {} : { show }) };
}
