export const LOCAL_TENANT_ID = "5d3a7c10-8f42-4b6e-9a1d-2c4e6f80b1d3";
const LOCAL_FOREIGN_TENANT_ID = "e9b2f6a4-1c35-47d8-b0e6-7a9c3d5f1824";
/** The register's own application, as it would be registered in Entra. */
export const LOCAL_CLIENT_ID = "0b5f3c9e-6d21-4a87-8e34-91c7d2a6f5b8";
export const LOCAL_RESOURCE = `api://localhost/botid-${LOCAL_CLIENT_ID}`;
/** The id the app has in its manifest; Teams links and the app catalogue name it. */
export const LOCAL_APP_ID = "7e0f4a52-93c1-4d6b-b8a7-15d2c3e4f609";
/** Another application: a pipeline that reports new versions. */
export const LOCAL_REPORTER_ID = "c7d1e8f2-3a49-4b5c-9d60-18e2f4a7b396";

export const PERSON_HANDLES = [
  "employee",
  "owner-1",
  "owner-2",
  "deputy-1",
  "head-1",
  "coordinator-1",
  "coordinator-2",
  "reviewer-dataprotection",
  "reviewer-staffcouncil",
  "reviewer-security",
  "reviewer-legal",
  "auditor",
  "admin",
  "editor",
  "foreign-tenant",
] as const;
export type PersonHandle = (typeof PERSON_HANDLES)[number];

/** Somebody of the city's many others, for loads with more people than the demo knows by name: `crowd-17`. */
export type CrowdHandle = `crowd-${number}`;

export interface LocalPerson {
  readonly handle: PersonHandle | CrowdHandle;
  readonly oid: string;
  readonly tenantId: string;
  readonly givenName: string;
  readonly surname: string;
  readonly name: string;
  readonly mail: string;
  readonly jobTitle: string;
  readonly department: string;
  readonly language: "de" | "en";
  readonly roles: readonly string[];
  readonly manager: PersonHandle | null;
}

export const PEOPLE: readonly LocalPerson[] = [
  person("employee", "1f0c5a2e-7b34-4d91-8c6f-0a1b2c3d4e01", "Lena Vogel", {
    jobTitle: "Sachbearbeiterin",
    department: "Amt für Statistik und Wahlen",
    manager: "head-1",
  }),
  person("owner-1", "2a1d6b3f-8c45-4ea2-9d70-1b2c3d4e5f02", "Jana Albrecht", {
    jobTitle: "Fachverantwortliche Posteingang",
    department: "Ordnungsamt, Ausländerbehörde",
    manager: "head-1",
  }),
  person("owner-2", "3b2e7c40-9d56-4fb3-ae81-2c3d4e5f6a03", "Thomas Brandt", {
    jobTitle: "Verkehrsplaner",
    department: "Verkehrs- und Tiefbauamt",
    manager: "head-1",
  }),
  person("deputy-1", "4c3f8d51-ae67-40c4-bf92-3d4e5f6a7b04", "Mehmet Yılmaz", {
    mailName: "mehmet.yilmaz",
    jobTitle: "Stellvertretung Posteingang",
    department: "Ordnungsamt, Ausländerbehörde",
    manager: "head-1",
  }),
  person("head-1", "5d409e62-bf78-41d5-80a3-4e5f6a7b8c05", "Sabine Krüger", {
    jobTitle: "Amtsleiterin",
    department: "Ordnungsamt",
    manager: null,
  }),
  person("coordinator-1", "6e51af73-c089-42e6-91b4-5f6a7b8c9d06", "Katrin Hoffmann", {
    jobTitle: "KI-Koordinatorin",
    department: "Referat Digitale Stadt",
    manager: "admin",
    roles: ["Coordinator"],
  }),
  person("coordinator-2", "7f62b084-d19a-43f7-a2c5-6a7b8c9dae07", "Daniel Fischer", {
    jobTitle: "KI-Koordinator",
    department: "Referat Digitale Stadt",
    manager: "admin",
    language: "en",
    roles: ["Coordinator"],
  }),
  person("reviewer-dataprotection", "8073c195-e2ab-4408-b3d6-7b8c9daebf08", "Ulrike Seidel", {
    jobTitle: "Datenschutzbeauftragte",
    department: "Stabsstelle Datenschutz",
    manager: null,
    roles: ["Reviewer.DataProtection"],
  }),
  person("reviewer-staffcouncil", "9184d2a6-f3bc-4519-84e7-8c9daebfc009", "Ralf Neumann", {
    jobTitle: "Mitglied des Personalrats",
    department: "Gesamtpersonalrat",
    manager: null,
    roles: ["Reviewer.StaffCouncil"],
  }),
  person("reviewer-security", "d5c816ea-37f0-495d-a82c-c0d1e2f3040d", "Jens Richter", {
    jobTitle: "Informationssicherheitsbeauftragter",
    department: "Stabsstelle Informationssicherheit",
    manager: null,
    roles: ["Reviewer.Security"],
  }),
  person("reviewer-legal", "e6d927fb-4801-4a6e-b93d-d1e2f304150e", "Annett Vogt", {
    jobTitle: "Juristin",
    department: "Rechtsamt",
    manager: null,
    roles: ["Reviewer.Legal"],
  }),
  person("auditor", "a295e3b7-04cd-462a-95f8-9daebfc0d10a", "Petra Lindner", {
    jobTitle: "Prüferin",
    department: "Rechnungsprüfungsamt",
    manager: null,
    roles: ["Auditor"],
  }),
  person("admin", "b3a6f4c8-15de-473b-a609-aebfc0d1e20b", "Stefan Wolf", {
    jobTitle: "Leiter Digitale Dienste",
    department: "Referat Digitale Stadt",
    manager: null,
    roles: ["Admin"],
  }),
  person("editor", "f7ea380c-5912-4b7f-ca4e-e2f30415260f", "Clara Winkler", {
    jobTitle: "Online-Redakteurin",
    department: "Referat Kommunikation",
    manager: null,
    roles: ["Editor"],
  }),
  {
    ...person("foreign-tenant", "c4b705d9-26ef-484c-b71a-bfc0d1e2f30c", "Eva Sommer", {
      jobTitle: "Projektleiterin",
      department: "Digitalisierung",
      manager: null,
    }),
    tenantId: LOCAL_FOREIGN_TENANT_ID,
    mail: "eva.sommer@nachbarstadt.example",
  },
];

export const personByHandle = (handle: string): LocalPerson | undefined =>
  PEOPLE.find((one) => one.handle === handle) ?? crowdPerson(/^crowd-(\d{1,6})$/.exec(handle)?.[1]);

export const personByOid = (oid: string): LocalPerson | undefined =>
  PEOPLE.find((one) => one.oid === oid.toLowerCase()) ??
  crowdPerson(/^c1a0de00-0000-4000-8000-000000(\d{6})$/i.exec(oid)?.[1]);

/** Those for whom the app is installed and whom Graph lists. */
export const PEOPLE_OF_TENANT = PEOPLE.filter((one) => one.tenantId === LOCAL_TENANT_ID);

const withRole = (role: string) =>
  PEOPLE.filter(({ roles }) => roles.includes(role)).map(({ name, oid }) => ({ id: oid, name }));

/** Who is told about what concerns the whole city. */
export const LOCAL_CONTACTS = {
  coordination: withRole("Coordinator"),
  dataProtection: withRole("Reviewer.DataProtection"),
  informationSecurity: withRole("Reviewer.Security"),
  legal: withRole("Reviewer.Legal"),
  staffCouncil: withRole("Reviewer.StaffCouncil"),
  itProvider: withRole("Admin"),
};

function crowdPerson(digits: string | undefined): LocalPerson | undefined {
  if (digits === undefined) return undefined;
  const number = Number(digits);
  const oid = `c1a0de00-0000-4000-8000-${String(number).padStart(12, "0")}`;
  return person(`crowd-${number}`, oid, `Kim Muster${number}`, {
    jobTitle: "Sachbearbeitung",
    department: "Stadtverwaltung",
    manager: null,
  });
}

interface PersonFacts {
  readonly jobTitle: string;
  readonly department: string;
  readonly manager: PersonHandle | null;
  readonly mailName?: string;
  readonly language?: "de" | "en";
  readonly roles?: readonly string[];
}

function person(
  handle: LocalPerson["handle"],
  oid: string,
  name: string,
  facts: PersonFacts,
): LocalPerson {
  const [givenName = "", surname = ""] = name.split(" ");
  const mailName = facts.mailName ?? name.toLowerCase().replace(" ", ".").replace("ü", "ue");
  return {
    handle,
    oid,
    tenantId: LOCAL_TENANT_ID,
    givenName,
    surname,
    name,
    mail: `${mailName}@stadt.example`,
    jobTitle: facts.jobTitle,
    department: facts.department,
    language: facts.language ?? "de",
    roles: facts.roles ?? [],
    manager: facts.manager,
  };
}
