import type { TeamsManifestV1D25 } from "@microsoft/app-manifest";
import type { ManifestConfiguration } from "./configuration.ts";

/** The first schema with `supportsChannelFeatures`; newer ones add nothing that is used here. */
export const MANIFEST_VERSION = "1.25";

/** The Teams manifest with its German texts; `englishTexts` are the others. */
export function buildManifest(
  configuration: ManifestConfiguration,
): TeamsManifestV1D25.TeamsManifestV1D25 {
  const { appId, clientId, host, developerName, version } = configuration;
  const site = `https://${host}`;
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: MANIFEST_VERSION,
    version,
    id: appId,
    developer: {
      name: developerName,
      websiteUrl: `${site}/`,
      privacyUrl: `${site}/datenschutz`,
      termsOfUseUrl: `${site}/nutzung`,
    },
    localizationInfo: {
      defaultLanguageTag: "de",
      additionalLanguages: [{ languageTag: "en", file: "en.json" }],
    },
    name: { short: "KI-Register", full: "KI-Register der Stadtverwaltung" },
    description: {
      short: "Alle KI-Anwendungen der Stadtverwaltung an einem Ort",
      full:
        "Das KI-Register zeigt, welche KI-Anwendungen die Stadtverwaltung einsetzt oder plant, wer sie verantwortet und wie sie nach der KI-Verordnung der EU eingestuft sind.\n\n" +
        "Beschäftigte finden und melden Anwendungen. Fachverantwortliche melden neue Versionen und beantworten die Fragen dazu direkt im Chat. Die KI-Koordination bewertet, entscheidet und erstellt Listen.",
    },
    icons: { color: "color.png", outline: "outline.png" },
    accentColor: "#0B5CAD",
    staticTabs: [
      {
        entityId: "register",
        name: "Register",
        // Teams puts its theme in, so that the page has it before its scripts.
        contentUrl: `${site}/tab?theme={theme}`,
        websiteUrl: `${site}/tab`,
        scopes: ["personal"],
      },
      // Named here only to stand behind the register.
      { entityId: "conversations", scopes: ["personal"] },
      { entityId: "about", scopes: ["personal"] },
    ],
    configurableTabs: [
      {
        configurationUrl: `${site}/tab/config`,
        canUpdateConfiguration: true,
        scopes: ["team"],
        context: ["channelTab"],
      },
    ],
    bots: [
      { botId: clientId, scopes: ["personal"], isNotificationOnly: false, supportsFiles: false },
    ],
    permissions: ["identity"],
    validDomains: [host],
    // Microsoft's form for an app that has both a tab and a bot.
    webApplicationInfo: { id: clientId, resource: `api://${host}/botid-${clientId}` },
    supportsChannelFeatures: "tier1",
    defaultInstallScope: "personal",
    defaultGroupCapability: { team: "tab" },
    showLoadingIndicator: false,
  };
}
