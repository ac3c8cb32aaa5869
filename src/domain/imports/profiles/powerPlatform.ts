import { OF_OTHERS, type ReadyProfile, titled } from "./readyProfile.ts";

/** What each of the lists calls the id of an agent. */
const IDS = [
  "Agent ID",
  "Bot ID",
  "properties.botId",
  "cat_agentid",
  "admin_pvaid",
  "AIAgentId",
  "Resource ID",
  "Item ID",
];

/**
 * Agents of Copilot Studio, as the admin center, its interface, the Copilot Studio Kit and the kit of the Center of Excellence
 * list them. Each is a hint: nobody knows from it what it is for and whether it is in use, so both are asked.
 */
export const POWER_PLATFORM: ReadyProfile = {
  id: "powerPlatform",
  name: { de: "Agenten der Power Platform", en: "Agents of Power Platform" },
  needs: [
    IDS,
    [
      "Environment",
      "Environment name",
      "Environment ID",
      "properties.environmentId",
      "cat_environmentname",
      "admin_pvaenvironment",
      "EnvironmentId",
    ],
  ],
  plan: {
    ...OF_OTHERS,
    source: "power-platform",
    columns: titled({
      sourceId: IDS,
      title: [
        "Agent name",
        "Display name",
        "Name",
        "properties.displayName",
        "cat_name",
        "admin_displayname",
        "AIAgentName",
      ],
      shortDescription: [
        "Description",
        "properties.description",
        "cat_description",
        "AgentDescription",
      ],
      owner: [
        "Owner",
        "properties.ownerId",
        "cat_owner",
        "admin_pvaowner",
        "Created by",
        "properties.createdBy",
        "CreatorAccountUpn",
      ],
      section: ["Environment", "Environment name", "cat_environmentname", "admin_pvaenvironment"],
      productName: ["Created in", "properties.createdIn", "Item type", "Type"],
    }),
  },
};
