import type { Bilingual } from "#domain/bilingual.ts";
import { BLANK_TEMPLATE } from "./blankTemplate.ts";
import { CANADIAN_REGISTER } from "./canadianRegister.ts";
import { DUTCH_LIST, DUTCH_STANDARD } from "./dutchRegister.ts";
import { FEDERAL_INVENTORY, FEDERAL_PRODUCTS } from "./federalInventory.ts";
import { OWN_EXPORT } from "./ownExport.ts";
import { POWER_PLATFORM } from "./powerPlatform.ts";
import type { NamedProfile, ReadyProfile } from "./readyProfile.ts";

const READY: readonly ReadyProfile[] = [
  OWN_EXPORT,
  BLANK_TEMPLATE,
  DUTCH_LIST,
  DUTCH_STANDARD,
  FEDERAL_INVENTORY,
  FEDERAL_PRODUCTS,
  CANADIAN_REGISTER,
  POWER_PLATFORM,
];

/** The profiles that come with the register and that nobody changes. */
export function readyProfiles(language: keyof Bilingual): readonly NamedProfile[] {
  return READY.map(({ name, ...profile }) => ({ ...profile, name: name[language] }));
}
