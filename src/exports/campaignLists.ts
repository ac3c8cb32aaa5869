import { type CampaignResult, campaignOutcomeLabels } from "#domain/cases/campaignResults.ts";
import { findingKindOf, lawFindingKindLabels } from "#domain/cases/lawComparison.ts";
import type { ToldChange } from "#domain/cases/lawTold.ts";
import type { Entry } from "#domain/entry/entry.ts";
import type { CampaignColumn, LawColumn } from "#domain/exports/listColumns.ts";
import type { OrgUnit } from "#domain/settings/organisation.ts";
import { caseStateLabels } from "#domain/vocabulary.ts";
import { exportTextsFor } from "#texts/exportTexts.ts";
import { lawWords } from "#texts/lawWords.ts";
import { applicationCells, type CellsOf } from "./listCell.ts";

/** A row about an application that may be gone by now. */
interface OfNumber<Thing> {
  readonly no: string;
  readonly entry: Entry | undefined;
  readonly of: Thing;
}

/** What has come of a campaign, one application a row. */
export function campaignCells(
  orgUnits: readonly OrgUnit[],
): CellsOf<CampaignColumn, OfNumber<CampaignResult>> {
  return {
    ...applicationCells(orgUnits),
    outcome: ({ of: { outcome } }) => ({ value: outcome, label: campaignOutcomeLabels[outcome] }),
    state: ({ of: { asked } }) =>
      asked === undefined
        ? { value: null }
        : { value: asked.state, label: caseStateLabels[asked.state] },
    due: ({ of }) => ({ value: of.asked?.due }),
    overdue: ({ of }) => ({ value: of.isOverdue }),
  };
}

export interface LawEffect {
  readonly change: ToldChange;
  readonly isUnderway: boolean;
}

/** What a law would change, one change a row. */
export function lawCells(orgUnits: readonly OrgUnit[]): CellsOf<LawColumn, OfNumber<LawEffect>> {
  const [de, en] = [exportTextsFor("de").law, exportTextsFor("en").law];
  return {
    ...applicationCells(orgUnits),
    change: ({ of: { change } }) => {
      const label = { de: lawWords(change, de, "de"), en: lawWords(change, en, "en") };
      return { value: label.de, label };
    },
    changeKind: ({ of: { change } }) => {
      const kind = findingKindOf(change.kind);
      return { value: kind, label: lawFindingKindLabels[kind] };
    },
    state: ({ of: { isUnderway } }) => {
      const key = isUnderway ? "underway" : "notUnderway";
      return { value: key, label: { de: de[key], en: en[key] } };
    },
  };
}
