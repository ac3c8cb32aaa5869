import { OF_OTHERS, type ReadyProfile, titled } from "./readyProfile.ts";

/**
 * Agents of Copilot Studio, as the admin center, its interface, the Copilot Studio Kit and the kit of the Center of Excellence
 * list them. Each is a hint: nobody knows from it what it is for and whether it is in use, so both are asked.
 */
export const POWER_PLATFORM: ReadyProfile = {
  id: "powerPlatform",
  name: { de: "Agenten der Power Platform", en: "Agents of Power Platform" },
  needs: [
    [
      "Agent ID",
      "Bot ID",
      "properties.botId",
      "cat_agentid",
      "admin_pvaid",
      "AIAgentId",
      "Resource ID",
      "Item ID",
    ],
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
      sourceId: [
        "Agent ID",
        "Bot ID",
        "properties.botId",
        "cat_agentid",
        "admin_pvaid",
        "AIAgentId",
        "Resource ID",
        "Item ID",
      ],
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
