import {
  CASE_CHOICES,
  type CaseChoice,
  type CaseFilter,
  HANDLERS,
} from "#domain/cases/caseFilter.ts";
import { TRIGGERS } from "#domain/cases/causes.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { DIGEST_SECTIONS } from "#domain/messages/digestSections.ts";

function parseChoice(text: string): CaseChoice {
  return CASE_CHOICES.find((one) => one === text) ?? "all";
}

/** The filter with another choice; "all" takes it away. */
export function withChoice({ show: _held, ...rest }: CaseFilter, choice: CaseChoice): CaseFilter {
  return choice === "all" ? rest : { ...rest, show: choice };
}

export function withHandler({ handler: _held, ...rest }: CaseFilter, text: string): CaseFilter {
  const handler = HANDLERS.find((one) => one === text);
  return handler === undefined ? rest : { ...rest, handler };
}

/** The filter with another value; an empty one takes it away. */
export function withPart<Key extends "search" | "office" | "cause">(
  filter: CaseFilter,
  key: Key,
  value: CaseFilter[Key] | "" | null,
): CaseFilter {
  const { [key]: _held, ...rest } = filter;
  return value === undefined || value === "" || value === null ? rest : { ...rest, [key]: value };
}

/** Whether it leaves anything out of what runs. */
export function isNarrowed({ closedToo: _closed, ...filter }: CaseFilter): boolean {
  return Object.keys(filter).length > 0;
}

export function queryToCaseFilter(text: string): CaseFilter {
  const query = new URLSearchParams(text);
  const waiting = DIGEST_SECTIONS.find((one) => one === query.get("waiting"));
  const cause = TRIGGERS.find((one) => one === query.get("cause"));
  const search = (query.get("q") ?? "").slice(0, TEXT_LIMITS.search);
  const office = query.get("office") ?? "";
  const rest: CaseFilter = {
    ...(query.get("closed") === "1" ? { closedToo: true } : {}),
    ...(waiting === undefined ? {} : { waiting }),
    ...(search === "" ? {} : { search }),
    ...(office === "" ? {} : { office }),
    ...(cause === undefined ? {} : { cause }),
  };
  const chosen = withChoice(rest, parseChoice(query.get("show") ?? ""));
  return withHandler(chosen, query.get("handler") ?? "");
}
