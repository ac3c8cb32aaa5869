/** What is wrong with the value of a setting; texts have a sentence for each. */
export const SETTING_FAULTS = [
  "wrongKind",
  "unknownChoice",
  "outOfRange",
  "badDate",
  "badClosingDay",
  "closingDayTwice",
  "personWithoutId",
  "personWithoutName",
  "personTwice",
  "nobodyNamed",
  "officeIncomplete",
  "officeTwice",
  "noOffice",
  "badHead",
  "unknownTree",
  "signOffIncomplete",
  "signOffInFuture",
  "textTooLong",
  "badForm",
  "tooMany",
] as const;
export type SettingFault = (typeof SETTING_FAULTS)[number];
