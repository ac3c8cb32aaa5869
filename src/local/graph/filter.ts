import { type Column, isMultiChoice, isMultiLine } from "./columnDefinition.ts";
import { badRequest, GraphFailure } from "./errors.ts";
import { folded } from "./fieldValues.ts";

const SQL_OPERATORS = { eq: "=", ne: "<>", lt: "<", gt: ">", le: "<=", ge: ">=" } as const;
type Operator = keyof typeof SQL_OPERATORS | "startswith";

interface Condition {
  readonly operator: Operator;
  readonly value: string | number;
}

/** A filter on one field of a list. */
export interface ItemFilter {
  readonly column: Column;
  readonly conditions: readonly Condition[];
}

/** Reads `$filter`; what SharePoint cannot answer from one index is refused here. */
export function parseItemFilter(
  text: string,
  columns: readonly Column[],
  mayScan: boolean,
): ItemFilter {
  const clauses = splitAnd(text).map(parseClause);
  const first = clauses[0];
  if (first === undefined) throw badRequest("Invalid filter clause");
  if (clauses.some((clause) => clause.field !== first.field))
    throw badRequest("Only one indexed field can be referenced in filter at a time.");
  const column = columns.find((one) => one.name === first.field);
  if (column === undefined) throw badRequest(`Field '${first.field}' is not recognized`);
  if (isMultiLine(column) || isMultiChoice(column))
    throw badRequest(`Field '${first.field}' cannot be referenced in filter.`);
  if (!column.indexed && !mayScan) throw notIndexed(column.name);
  return {
    column,
    conditions: clauses.map(({ operator, literal }) => ({
      operator,
      value: parseLiteral(column, literal),
    })),
  };
}

/** The filter as SQL over an expression that yields the field's comparable value. */
export function filterSql(filter: ItemFilter, expression: string) {
  const parts: string[] = [];
  const values: (string | number)[] = [];
  for (const { operator, value } of filter.conditions) {
    if (operator === "startswith") {
      parts.push(`substr(${expression}, 1, length(?)) = ?`);
      values.push(value, value);
    } else {
      parts.push(`${expression} ${SQL_OPERATORS[operator]} ?`);
      values.push(value);
    }
  }
  return { sql: parts.join(" AND "), values };
}

interface Clause {
  readonly field: string;
  readonly operator: Operator;
  readonly literal: string;
}

const LITERAL = String.raw`('(?:[^']|'')*'|[^\s']+)`;
const COMPARISON = new RegExp(String.raw`^fields/(\w+)\s+(eq|ne|lt|gt|le|ge)\s+${LITERAL}$`);
const STARTS_WITH = new RegExp(
  String.raw`^startswith\(\s*fields/(\w+)\s*,\s*${LITERAL}\s*\)$`,
  "i",
);

function parseClause(text: string): Clause {
  const [, field, operator, literal] = COMPARISON.exec(text) ?? [];
  if (field !== undefined && literal !== undefined && isOperator(operator))
    return { field, operator, literal };
  const [, prefixed, prefix] = STARTS_WITH.exec(text) ?? [];
  if (prefixed !== undefined && prefix !== undefined)
    return { field: prefixed, operator: "startswith", literal: prefix };
  throw badRequest(`Invalid filter clause: ${text}`);
}

const isOperator = (text: string | undefined): text is keyof typeof SQL_OPERATORS =>
  text !== undefined && Object.hasOwn(SQL_OPERATORS, text);

/** Splits at `and` outside quotes. */
function splitAnd(text: string): string[] {
  const parts: string[] = [];
  let rest = "";
  for (const piece of text.split(/('(?:[^']|'')*')/)) {
    if (piece.startsWith("'")) {
      rest += piece;
      continue;
    }
    const [head = "", ...tail] = piece.split(/\s+and\s+/i);
    rest += head;
    for (const next of tail) {
      parts.push(rest.trim());
      rest = next;
    }
  }
  return [...parts, rest.trim()];
}

function parseLiteral(column: Column, literal: string): string | number {
  if (literal.startsWith("'")) {
    if (column.number !== undefined || column.boolean !== undefined)
      throw badRequest(`The value in the filter does not fit field '${column.name}'.`);
    const text = literal.slice(1, -1).replaceAll("''", "'");
    return column.dateTime === undefined ? folded(text) : parseInstant(column, text);
  }
  if (column.number !== undefined && Number.isFinite(Number(literal))) return Number(literal);
  if (column.boolean !== undefined && /^(?:true|false|0|1)$/.test(literal))
    return literal === "true" || literal === "1" ? 1 : 0;
  if (column.dateTime !== undefined) return parseInstant(column, literal);
  throw badRequest(`The value in the filter does not fit field '${column.name}'.`);
}

function parseInstant(column: Column, text: string): string | number {
  const ms = Date.parse(text);
  if (Number.isNaN(ms))
    throw badRequest(`The value in the filter does not fit field '${column.name}'.`);
  return folded(`${new Date(ms).toISOString().slice(0, 19)}Z`);
}

const notIndexed = (name: string) =>
  new GraphFailure(
    400,
    "invalidRequest",
    `Field '${name}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`,
  );
