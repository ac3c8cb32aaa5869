import { z } from "zod";

/**
 * The parts of the publiccode.yml standard 0.4 that the project's file uses, as its core schema states them
 * (https://yml.publiccode.tools/schema.core.html). A key that is not listed here is refused: list it before using it.
 */
const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** Of the standard's vocabulary those that could fit a register. */
const CATEGORIES = [
  "business-process-management",
  "compliance-management",
  "document-management",
  "it-asset-management",
  "it-management",
  "knowledge-management",
  "workflow-management",
] as const;

const url = z.url({ protocol: /^https?$/ });
const file = z.string().min(1);
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
const texts = z.array(z.string().min(1)).min(1);

const description = z.strictObject({
  localisedName: z.string().optional(),
  shortDescription: z.string().trim().min(1).max(150),
  longDescription: z.string().trim().min(150).max(10_000),
  documentation: url.optional(),
  features: texts,
  screenshots: z.array(file).optional(),
});

const contact = z.strictObject({
  name: z.string().min(1),
  email: z.email().optional(),
  phone: z.string().optional(),
  affiliation: z.string().optional(),
});
const contractor = z.strictObject({
  name: z.string().min(1),
  until: z.string().regex(DATE),
  email: z.email().optional(),
  website: url.optional(),
});
const dependency = z.strictObject({
  name: z.string().min(1),
  version: z.string().optional(),
  versionMin: z.string().optional(),
  versionMax: z.string().optional(),
  optional: z.boolean().optional(),
});

export const publiccodeSchema = z.strictObject({
  publiccodeYmlVersion: z.literal("0.4"),
  name: z.string().min(1),
  url,
  landingURL: url.optional(),
  softwareVersion: z.string(),
  releaseDate: z.string().regex(DATE),
  platforms: texts,
  categories: z.array(z.enum(CATEGORIES)).min(1),
  developmentStatus: z.enum(["concept", "development", "beta", "stable", "obsolete"]),
  softwareType: z.enum([
    "standalone/mobile",
    "standalone/iot",
    "standalone/desktop",
    "standalone/web",
    "standalone/backend",
    "standalone/other",
    "addon",
    "library",
    "configurationFiles",
  ]),
  intendedAudience: z
    .strictObject({
      countries: z.array(z.string().regex(/^[a-z]{2}$/)).optional(),
      scope: z.array(z.literal("local-authorities")).optional(),
    })
    .optional(),
  description: z
    .record(language, description)
    .refine((languages) => Object.keys(languages).length > 0, "no language"),
  legal: z.strictObject({ license: z.string(), mainCopyrightOwner: z.string().optional() }),
  maintenance: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("internal"), contacts: z.array(contact).min(1) }),
    z.strictObject({ type: z.literal("community"), contacts: z.array(contact).min(1) }),
    z.strictObject({
      type: z.literal("contract"),
      contractors: z.array(contractor).min(1),
      contacts: z.array(contact).optional(),
    }),
    z.strictObject({ type: z.literal("none") }),
  ]),
  localisation: z.strictObject({
    localisationReady: z.boolean(),
    availableLanguages: z.array(language).min(1),
  }),
  dependsOn: z
    .strictObject({
      open: z.array(dependency).optional(),
      proprietary: z.array(dependency).optional(),
      hardware: z.array(dependency).optional(),
    })
    .optional(),
});
