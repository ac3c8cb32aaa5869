import type { Bilingual } from "#domain/bilingual.ts";
import type { Person } from "#domain/people/person.ts";
import type { AppRole } from "#domain/people/roles.ts";
import type { Day } from "#domain/time/day.ts";
import type { DeadlineKey } from "#domain/vocabulary.ts";
import type { ContactRole, Organisation, OrgUnit } from "./organisation.ts";
import type { PublicationSettingValues } from "./publicationSettingValues.ts";
import type { ParseSetting, SettingKind } from "./settingKind.ts";
import type { TreeSignOff } from "./signOff.ts";

export const SETTING_GROUPS = [
  "city",
  "law",
  "gates",
  "deadlines",
  "sample",
  "closingDays",
  "contacts",
  "offices",
  "publication",
  "imports",
] as const;
export type SettingGroup = (typeof SETTING_GROUPS)[number];

export const GATE_STRENGTHS = ["warn", "block"] as const;
export type GateStrength = (typeof GATE_STRENGTHS)[number];

/** The third reminder is that of the due day, and has no distance of its own. */
export type DeadlineSetting = `deadline-${Exclude<DeadlineKey, "remind3">}`;
export type ContactSetting = `contacts-${ContactRole}`;

/** What the city sets, by the keys under which it is stored. */
export interface SettingValues
  extends Readonly<Record<DeadlineSetting, number>>,
    Readonly<Record<ContactSetting, readonly Person[]>>,
    PublicationSettingValues {
  /** Empty where nobody has said it. */
  readonly cityName: string;
  /** Of the questions that cases are asked by. */
  readonly treeVersion: string;
  readonly treeSignOff: TreeSignOff | null;
  readonly registrationGateFrom: Day | null;
  readonly highRiskGates: GateStrength;
  readonly fourEyes: "on" | "off";
  readonly sampleOneIn: number;
  readonly importFileDays: number;
  readonly importPace: number;
  readonly closingDays: readonly string[];
  readonly orgUnits: readonly OrgUnit[];
}
export type SettingKey = keyof SettingValues;

export interface SettingRow<Value> {
  readonly group: SettingGroup;
  readonly kind: SettingKind;
  readonly label: Bilingual;
  readonly help: Bilingual;
  /** Who changes it. */
  readonly who: AppRole;
  readonly parse: ParseSetting<Value>;
  /** What holds until somebody has set it. */
  readonly initial: (organisation: Organisation) => Value;
  /** Whether the organisation file says what holds until then, and not the register. */
  readonly isSeeded: boolean;
}
