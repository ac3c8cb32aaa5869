import { MANIFEST_VERSION } from "./manifest.ts";

/** The English texts of the manifest, by their place in it. */
export const englishTexts = {
  $schema: `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}/MicrosoftTeams.Localization.schema.json`,
  "name.short": "AI Register",
  "name.full": "AI Register of the city administration",
  "description.short": "All AI applications of the city administration in one place",
  "description.full":
    "The AI register shows which AI applications the city administration uses or plans, who is responsible for them, and how they are classified under the EU AI Act.\n\n" +
    "Employees find and report applications. Business owners report new versions and answer the questions about them right in the chat. The AI coordinators evaluate, decide and export lists.",
  "staticTabs[0].name": "Register",
} as const;
