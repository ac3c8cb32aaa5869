import { foldedWords, foldText } from "#domain/text/foldText.ts";

/** What a view of the register shows: every given list must contain the entry's value, every word must occur. */
export interface RegisterFilter {
  readonly search?: string | undefined;
  readonly operationStatus?: readonly string[] | undefined;
  readonly evaluationStatus?: readonly string[] | undefined;
  readonly riskClass?: readonly string[] | undefined;
  readonly orgUnitId?: readonly string[] | undefined;
}

export const FILTER_FIELDS = [
  "operationStatus",
  "evaluationStatus",
  "riskClass",
  "orgUnitId",
] as const;

/** The fields whose text a search looks through. */
const SEARCH_FIELDS = [
  "registerNo",
  "title",
  "shortDescription",
  "orgUnitName",
  "departmentName",
  "version",
  "vendor",
  "productName",
] as const;

type Texts = Readonly<Record<string, unknown>>;

/** The folded text of an entry, computed once and searched on every key press. */
export function searchTextOf(values: Texts): string {
  return foldText(
    SEARCH_FIELDS.map((key) => values[key])
      .filter((value) => typeof value === "string")
      .join("\n"),
  );
}

/** A test for one filter, so that its words are folded once. */
export function entryMatcher(
  filter: RegisterFilter,
): (values: Texts, searchText: string) => boolean {
  const words = foldedWords(filter.search ?? "");
  return (values, searchText) =>
    words.every((word) => searchText.includes(word)) &&
    FILTER_FIELDS.every((key) => {
      const wanted = filter[key];
      if (wanted === undefined || wanted.length === 0) return true;
      const value = values[key];
      return typeof value === "string" && wanted.includes(value);
    });
}
