import type { DeadlineTable } from "#domain/cases/deadlines.ts";
import type { DecisionTree } from "#domain/classification/decisionTree.ts";
import type { LawChoices } from "#domain/classification/lawCalendar.ts";
import { CURRENT_TREE, treeOf } from "#domain/classification/treeVersions.ts";
import type { PublicationRules } from "#domain/publication/publicationState.ts";
import { type Day, dayOf } from "#domain/time/day.ts";
import { deadlineTable } from "./deadlineSettings.ts";
import type { Organisation } from "./organisation.ts";
import type { PublicLicence } from "./publicationSettingValues.ts";
import type { GateStrength, SettingKey, SettingRow, SettingValues } from "./settingRow.ts";
import { SETTINGS } from "./settingTable.ts";
import type { TreeSignOff } from "./signOff.ts";

/** What holds in the city now, as rules and commands ask for it. */
export interface Settings extends Organisation {
  /** Empty where nobody has said what it is called. */
  readonly city: string;
  readonly deadlines: DeadlineTable;
  /** The version of the questions in force. */
  readonly tree: DecisionTree;
  readonly lawChoices: LawChoices;
  /** What happens where proof is missing for a high risk, until the law requires it. */
  readonly highRiskGates: GateStrength;
  /** Whether a second coordinator decides with the first on what is prohibited, of high risk or exempt. */
  readonly fourEyes: boolean;
  readonly treeSignOff: TreeSignOff | null;
  readonly sample: SampleRate;
  readonly publication: PublicationSettings;
  /** So many days after an import has ended its file is deleted. */
  readonly importFileDays: number;
  /** So many rows of imports are written in a minute. */
  readonly importPace: number;
}

/** What the city says of its public register. */
export interface PublicationSettings extends PublicationRules {
  readonly publisher: string;
  readonly contact: string;
  readonly licence: PublicLicence;
  readonly contributor: string;
  /** The eight digits of its municipality; empty where nobody has said it. */
  readonly municipality: string;
  readonly makiColumns: readonly string[];
  readonly makiValues: readonly string[];
}

/** Of so many answers one is checked, and of how many before a day on which that was changed. */
export interface SampleRate {
  readonly oneIn: number;
  readonly earlier?: { readonly oneIn: number; readonly until: Day };
}

/** What is stored of a setting: its value, and what held before the day of its last change. */
export interface HeldSetting {
  readonly value: unknown;
  readonly before: unknown;
  readonly on: Day;
}

/** The rate by which a case is drawn: one that began before the last change keeps the rate of its time. */
export function oneInFor({ earlier, oneIn }: SampleRate, requestedOn: Day | null): number {
  const isEarlier = earlier !== undefined && requestedOn !== null && requestedOn < earlier.until;
  return isEarlier ? earlier.oneIn : oneIn;
}

/** What was stored has been of its time when it was; nothing of it is in the future of this day. */
const ANY_TIME = dayOf(2099, 12, 31);

/** The value that holds: what is stored, as far as it can be read; else what the organisation file or the register says. */
export function heldValue<Key extends SettingKey>(
  key: Key,
  stored: unknown,
  organisation: Organisation,
): SettingValues[Key] {
  const row: SettingRow<SettingValues[Key]> = SETTINGS[key];
  if (stored !== undefined) {
    const read = row.parse(stored, ANY_TIME);
    if (read.ok) return read.value;
  }
  return row.initial(organisation);
}

/** All of them together; `stored` answers undefined for what nobody has set. */
export function settingsOf(
  organisation: Organisation,
  stored: (key: SettingKey) => HeldSetting | undefined,
): Settings {
  const value = <Key extends SettingKey>(key: Key) =>
    heldValue(key, stored(key)?.value, organisation);
  const registrationGateFrom = value("registrationGateFrom");
  const { accessibility } = organisation;
  return {
    ...(accessibility === undefined ? {} : { accessibility }),
    city: value("cityName"),
    deadlines: deadlineTable(value),
    tree: treeOf(value("treeVersion")) ?? CURRENT_TREE,
    lawChoices: registrationGateFrom === null ? {} : { registrationGateFrom },
    highRiskGates: value("highRiskGates"),
    fourEyes: value("fourEyes") === "on",
    treeSignOff: value("treeSignOff"),
    publication: {
      pilots: value("publicPilots") === "on",
      publisher: value("cityName"),
      contact: value("publicContact"),
      licence: value("publicLicence"),
      contributor: value("dcatContributor"),
      municipality: value("dcatMunicipality"),
      makiColumns: value("makiColumns"),
      makiValues: value("makiValues"),
    },
    sample: sampleRate(stored("sampleOneIn"), organisation),
    importFileDays: value("importFileDays"),
    importPace: value("importPace"),
    closingDays: value("closingDays"),
    orgUnits: value("orgUnits"),
    contacts: {
      coordination: value("contacts-coordination"),
      dataProtection: value("contacts-dataProtection"),
      informationSecurity: value("contacts-informationSecurity"),
      legal: value("contacts-legal"),
      staffCouncil: value("contacts-staffCouncil"),
      itProvider: value("contacts-itProvider"),
    },
  };
}

function sampleRate(held: HeldSetting | undefined, organisation: Organisation): SampleRate {
  const oneIn = heldValue("sampleOneIn", held?.value, organisation);
  if (held === undefined) return { oneIn };
  const before = heldValue("sampleOneIn", held.before, organisation);
  return { oneIn, earlier: { oneIn: before, until: held.on } };
}
