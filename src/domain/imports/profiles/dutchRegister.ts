import { OF_OTHERS, type ReadyProfile, titled } from "./readyProfile.ts";

/** The Algoritmeregister as it is published as one list. */
export const DUTCH_LIST: ReadyProfile = {
  id: "dutchList",
  name: { de: "Niederländisches Algorithmenregister", en: "Dutch algorithm register" },
  needs: [["id"], ["title"], ["organisatie"], ["doel"]],
  plan: {
    ...OF_OTHERS,
    source: "algoritmeregister",
    columns: titled({
      sourceId: ["id"],
      title: ["title"],
      office: ["organisatie"],
      purpose: ["doel"],
      operationStatus: ["status"],
      legalBasis: ["juridische_basis"],
    }),
  },
};

/**
 * Records of its publication standard 1.0. It has two forms, whose names differ: the one of the register's own interface, and
 * the published JSON Schema.
 */
export const DUTCH_STANDARD: ReadyProfile = {
  id: "dutchStandard",
  name: {
    de: "Niederländischer Publikationsstandard 1.0",
    en: "Dutch publication standard 1.0",
  },
  needs: [
    ["name"],
    ["description_short"],
    ["organization"],
    ["goal", "purpose_and_impact"],
    ["status"],
  ],
  plan: {
    ...OF_OTHERS,
    source: "algoritmeregister",
    columns: titled(
      {
        sourceId: ["lars", "source_id"],
        title: ["name"],
        shortDescription: ["description_short"],
        office: ["organization"],
        operationStatus: ["status"],
        startDate: ["begin_date", "start_date"],
        endDate: ["end_date"],
        purpose: ["goal", "purpose_and_impact"],
        proportionality: ["proportionality", "considerations"],
        humanOversight: ["human_intervention"],
        legalBasis: ["lawful_basis", "legal_basis"],
        dataDescription: ["source_data", "data"],
        howItWorks: ["methods_and_models", "technical_operation"],
        vendor: ["provider", "supplier"],
        sourceCodeUrl: ["publiccode", "source_code_link"],
        tags: ["tags", "search_terms"],
      },
      { dateOrder: "dayFirst" },
    ),
  },
};
