import type { tab as german } from "#texts/de/tab.ts";
import { cardsAsked } from "./cardsAsked.ts";
import { exportsLaw } from "./exportsLaw.ts";
import { tabAbsence } from "./tabAbsence.ts";
import { tabAudit } from "./tabAudit.ts";
import { tabCampaigns } from "./tabCampaigns.ts";
import { tabCases } from "./tabCases.ts";
import { tabChange } from "./tabChange.ts";
import { tabClassify } from "./tabClassify.ts";
import { tabConditions } from "./tabConditions.ts";
import { tabDecision } from "./tabDecision.ts";
import { tabEntry } from "./tabEntry.ts";
import { tabEntryPage } from "./tabEntryPage.ts";
import { tabExport } from "./tabExport.ts";
import { tabFields } from "./tabFields.ts";
import { tabFigures } from "./tabFigures.ts";
import { tabFirst } from "./tabFirst.ts";
import { tabGates } from "./tabGates.ts";
import { tabHandler } from "./tabHandler.ts";
import { tabHandover } from "./tabHandover.ts";
import { tabHints } from "./tabHints.ts";
import { tabHistory } from "./tabHistory.ts";
import { tabImports } from "./tabImports.ts";
import { tabIncident } from "./tabIncident.ts";
import { tabIntake } from "./tabIntake.ts";
import { tabLaw } from "./tabLaw.ts";
import { tabManage } from "./tabManage.ts";
import { tabOpening } from "./tabOpening.ts";
import { tabOverride } from "./tabOverride.ts";
import { tabPlatform } from "./tabPlatform.ts";
import { tabPublication } from "./tabPublication.ts";
import { tabSections } from "./tabSections.ts";
import { tabSettings } from "./tabSettings.ts";
import { tabStatements } from "./tabStatements.ts";
import { tabSuspension } from "./tabSuspension.ts";
import { tabTasks } from "./tabTasks.ts";

export const tab: typeof german = {
  ...tabFirst,
  ...tabEntry,
  ...tabEntryPage,
  ...tabIntake,
  ...tabHints,
  ...tabExport,
  ...tabFields,
  ...tabFigures,
  ...tabTasks,
  ...cardsAsked,
  ...tabCases,
  ...tabHistory,
  ...tabAbsence,
  ...tabAudit,
  ...tabCampaigns,
  ...tabHandler,
  ...tabHandover,
  ...tabImports,
  ...tabIncident,
  ...exportsLaw,
  ...tabLaw,
  ...tabManage,
  ...tabOpening,
  ...tabPlatform,
  ...tabPublication,
  ...tabChange,
  ...tabSettings,
  ...tabClassify,
  ...tabGates,
  ...tabOverride,
  ...tabDecision,
  ...tabSections,
  ...tabStatements,
  ...tabConditions,
  ...tabSuspension,
};
