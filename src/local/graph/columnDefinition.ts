import { z } from "zod";
import { badRequest, GraphFailure } from "./errors.ts";

const textPatch = z
  .strictObject({
    allowMultipleLines: z.boolean(),
    appendChangesToExistingText: z.boolean(),
    linesForEditing: z.number().int().min(0),
    maxLength: z.number().int().min(1).max(255),
    textType: z.enum(["plain", "richText"]),
  })
  .partial();

const facets = {
  text: z
    .strictObject({
      allowMultipleLines: z.boolean().default(false),
      appendChangesToExistingText: z.boolean().default(false),
      linesForEditing: z.number().int().min(0).default(0),
      maxLength: z.number().int().min(1).max(255).default(255),
      textType: z.enum(["plain", "richText"]).exactOptional(),
    })
    .exactOptional(),
  number: z
    .strictObject({
      decimalPlaces: z.string().default("automatic"),
      displayAs: z.enum(["number", "percentage"]).default("number"),
      maximum: z.number().exactOptional(),
      minimum: z.number().exactOptional(),
    })
    .exactOptional(),
  boolean: z.strictObject({}).exactOptional(),
  calculated: z
    .strictObject({
      format: z.string().exactOptional(),
      formula: z.string().min(1),
      outputType: z.enum(["boolean", "currency", "dateTime", "number", "text"]),
    })
    .exactOptional(),
  choice: z
    .strictObject({
      allowTextEntry: z.boolean().default(false),
      choices: z.array(z.string()).min(1),
      displayAs: z.enum(["checkBoxes", "dropDownMenu", "radioButtons"]).default("dropDownMenu"),
    })
    .exactOptional(),
  dateTime: z
    .strictObject({
      displayAs: z.enum(["default", "standard", "friendly"]).default("default"),
      format: z.enum(["dateOnly", "dateTime"]).default("dateOnly"),
    })
    .exactOptional(),
};

const common = {
  displayName: z.string().min(1).max(255).exactOptional(),
  description: z.string().exactOptional(),
  required: z.boolean().exactOptional(),
  hidden: z.boolean().exactOptional(),
  indexed: z.boolean().exactOptional(),
  enforceUniqueValues: z.boolean().exactOptional(),
  readOnly: z.boolean().exactOptional(),
  defaultValue: z.strictObject({ value: z.string() }).exactOptional(),
};

export const newColumn = z.strictObject({
  "@odata.type": z.string().exactOptional(),
  name: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,31}$/),
  ...common,
  ...facets,
});

/** A setting that a change does not name stays as it is. */
export const columnPatch = z.strictObject({
  ...common,
  ...facets,
  text: textPatch.exactOptional(),
});

export const column = z.strictObject({
  id: z.string(),
  name: z.string(),
  displayName: z.string(),
  description: z.string(),
  required: z.boolean(),
  hidden: z.boolean(),
  indexed: z.boolean(),
  enforceUniqueValues: z.boolean(),
  readOnly: z.boolean(),
  defaultValue: z.strictObject({ value: z.string() }).exactOptional(),
  ...facets,
});
export type Column = z.infer<typeof column>;

const FACETS = ["text", "number", "boolean", "calculated", "choice", "dateTime"] as const;
const MAX_INDEXED = 20;

export const isMultiLine = (one: Column) => one.text?.allowMultipleLines === true;
export const isRichText = (one: Column) => one.text?.textType === "richText";
export const isAppending = (one: Column) => one.text?.appendChangesToExistingText === true;
export const isMultiChoice = (one: Column) => one.choice?.displayAs === "checkBoxes";

/** A column as SharePoint completes it from what the caller gave; refuses what SharePoint refuses. */
export function completeColumn(
  id: string,
  given: z.infer<typeof newColumn>,
  others: readonly Column[],
): Column {
  const { "@odata.type": _type, ...definition } = given;
  const made = column.parse({
    displayName: given.name,
    description: "",
    required: false,
    hidden: false,
    indexed: false,
    enforceUniqueValues: false,
    readOnly: definition.calculated !== undefined,
    ...definition,
    id,
  });
  if (others.some((other) => other.name.toLowerCase() === made.name.toLowerCase()))
    throw new GraphFailure(
      409,
      "nameAlreadyExists",
      `A column with the name '${made.name}' already exists.`,
    );
  return checked(made, others);
}

export function changedColumn(
  before: Column,
  patch: z.infer<typeof columnPatch>,
  others: readonly Column[],
): Column {
  const facet = facetOf(before);
  if (FACETS.some((other) => other !== facet && patch[other] !== undefined))
    throw badRequest("The type of a column cannot be changed.");
  const text = before.text === undefined ? {} : { text: { ...before.text, ...patch.text } };
  const after = column.parse({ ...before, ...patch, ...text });
  if (isMultiLine(after) !== isMultiLine(before))
    throw badRequest("The type of a column cannot be changed.");
  return checked(after, others);
}

function facetOf(one: Column): (typeof FACETS)[number] {
  const found = FACETS.filter((facet) => one[facet] !== undefined);
  const facet = found[0];
  if (facet === undefined || found.length > 1)
    throw badRequest("Exactly one column type facet must be given.");
  return facet;
}

function checked(one: Column, others: readonly Column[]): Column {
  facetOf(one);
  if (one.enforceUniqueValues && !one.indexed)
    throw badRequest("Column must be indexed to enforce unique values.");
  if (one.indexed && (isMultiLine(one) || isMultiChoice(one)))
    throw badRequest("This type of column cannot be indexed.");
  if (one.indexed && others.filter((other) => other.indexed).length >= MAX_INDEXED)
    throw badRequest(`The list already has the maximum of ${MAX_INDEXED} indexed columns.`);
  return one;
}
