import { OF_OTHERS, type ReadyProfile, titled } from "./readyProfile.ts";

/** The AI register of the Government of Canada; of its two languages the English columns. */
export const CANADIAN_REGISTER: ReadyProfile = {
  id: "canadianRegister",
  name: { de: "Kanadisches KI-Register", en: "Canadian AI register" },
  needs: [
    ["ai_register_id"],
    ["name_ai_system_en"],
    ["government_organization"],
    ["ai_system_status_en"],
  ],
  plan: {
    ...OF_OTHERS,
    source: "canada",
    columns: titled({
      sourceId: ["ai_register_id"],
      title: ["name_ai_system_en"],
      office: ["government_organization"],
      // Longer than a short description may be.
      purpose: ["description_ai_system_en"],
      users: ["ai_system_primary_users_en"],
      developmentMode: ["developed_by_en"],
      vendor: ["vendor_information"],
      operationStatus: ["ai_system_status_en"],
      startDate: ["status_date"],
      outputs: ["ai_system_capabilities_en"],
      dataDescription: ["data_sources_en"],
      personalData: ["involves_personal_information"],
      benefits: ["ai_system_results_en"],
    }),
    recodings: [
      { target: "developmentMode", text: "Government of Canada", value: "city" },
      { target: "developmentMode", text: "Open source", value: "openSource" },
      { target: "developmentMode", text: "Other", value: null },
      { target: "users", text: "Neither employees nor public", value: "system" },
    ],
  },
};
