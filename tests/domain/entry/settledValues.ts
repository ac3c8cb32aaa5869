/** What an application without high risk and without data of persons needs before productive use, but for who answers for it. */
export const EVALUATED_VALUES = {
  itProvider: "lecos",
  users: "staff",
  affectedGroups: ["applicants"],
  decisionRole: "prepares",
  productName: "Sortierer",
  vendor: "Muster GmbH",
  developmentMode: "standard",
  personalData: "none",
  technique: ["language"],
  gpaiUse: "no",
  learnsInOperation: "no",
  hosting: "city",
  automatedDecision: "no",
  literacy: "Grundschulung",
  employeeData: "no",
  staffCouncil: "informed",
  transparencyNote: "Hinweis über dem Eingabefeld.",
} as const;

export const SETTLED_VALUES = {
  ...EVALUATED_VALUES,
  ownerId: "o-1",
  deputyId: "d-1",
  version: "2.1",
  securityApproval: "approved",
} as const;
