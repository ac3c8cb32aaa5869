import type { FieldKey } from "#domain/entry/fields.ts";
import type { tabReportFields as german } from "#texts/de/tabReportFields.ts";

type ByField = Readonly<Partial<Record<FieldKey, string>>>;

const asked: ByField = {
  entryKind: "What do you report?",
  operationStatus: "Is it already in use?",
  parentId: "Which platform does it run on?",
  shortDescription: "What does the application do? (one or two sentences)",
  affectedGroups: "Who is affected by the results?",
  decisionRole: "What is its role in decisions?",
  personalData: "Does it process personal data?",
  version: "Version",
};

const help: ByField = {
  title: "What people at your office call it. For example: translation service for forms",
  shortDescription:
    "For example: translates forms and letters into eight languages; staff check the text.",
  version: "Usually found under “Help” or “About”. For example: 2.4",
  purpose: "For example: to understand applications in another language sooner.",
  users: "Who operates it or talks to it?",
  affectedGroups: "Please choose everybody on whom the result has an effect.",
  decisionRole:
    "“Prepares”: a human checks and decides. “Decides”: nobody checks the individual case.",
  personalData:
    "What staff type in counts too. Special categories are for example health, religion, origin.",
  orgUnitId: "The office that uses or introduces the application.",
  productName: "The name under which it is sold or provided.",
  vendor: "Who makes or offers it.",
  developmentMode: "Bought, adapted or developed by ourselves?",
  itProvider: "Who runs it for the city?",
  benefits: "What becomes better, faster or easier?",
  section: "For example: housing benefit",
  proposedRiskClass: "Only if you already have a view; the AI coordinators classify it.",
  councilRefs: "Council papers or questions that mention the application.",
};

const kinds: Readonly<Record<string, string>> = {
  application: "An application – for example a translation service",
  useCase: "A use case on a platform – for example minutes with Copilot",
  platform: "A platform on which many things are possible – for example Copilot",
  standardSoftware: "Standard software with an AI function – for example a PDF program",
};

const status: Readonly<Record<string, string>> = {
  planned: "No, it is planned",
  pilot: "Yes, as a pilot",
  productive: "Yes, in regular operation",
};

export const tabReportFields: typeof german = { asked, help, kinds, status };
