import { OF_OTHERS, type ReadyProfile, titled } from "./readyProfile.ts";

/** The inventory of the US federal agencies (OMB M-25-21, 2025), use case by use case. */
export const FEDERAL_INVENTORY: ReadyProfile = {
  id: "federalInventory",
  name: { de: "US-Bundesinventar", en: "US federal inventory" },
  needs: [["id"], ["use_case_name"], ["development_stage"], ["agency_bureau"]],
  plan: {
    ...OF_OTHERS,
    source: "us-federal",
    columns: titled(
      {
        sourceId: ["id"],
        title: ["use_case_name"],
        office: ["agency_bureau"],
        purpose: ["problem_solved"],
        benefits: ["benefits"],
        outputs: ["system_outputs"],
        operationStatus: ["development_stage"],
        startDate: ["operational_date"],
        developmentMode: ["contracting_usage"],
        vendor: ["vendor_name"],
        productName: ["system_name_ato"],
        personalData: ["has_pii"],
        dataDescription: ["data_description"],
        technique: ["classification"],
        policyArea: ["topic_area"],
        monitoring: ["hi_ongoing_monitoring"],
        literacy: ["hi_training_established"],
        fallback: ["hi_failsafe_presence"],
        sourceCodeUrl: ["code_url"],
      },
      { dateOrder: "monthFirst" },
    ),
    // What is of high impact there is no class of the AI Act here: it stays with the kept row.
    recodings: [],
  },
};

/** Its list of common commercial products, which tells of each whether the agency uses it. */
export const FEDERAL_PRODUCTS: ReadyProfile = {
  id: "federalProducts",
  name: { de: "US-Bundesinventar: Standardprodukte", en: "US federal inventory: products" },
  needs: [
    ["Agency"],
    ["AI Use Case"],
    ["Agency Use (Y/N)?"],
    ["Name of Commercial Product or Service Used"],
  ],
  plan: {
    ...OF_OTHERS,
    source: "us-federal-products",
    columns: titled({
      title: ["AI Use Case"],
      office: ["Agency"],
      operationStatus: ["Agency Use (Y/N)?"],
      productName: ["Name of Commercial Product or Service Used"],
      volume: ["Estimated # of Licenses/Users"],
    }),
    // What is not used is no entry: such rows are told, and left.
    recodings: ["Y", "Yes"].map((text) => ({
      target: "operationStatus",
      text,
      value: "productive",
    })),
  },
};
