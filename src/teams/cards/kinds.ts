import type { MessageKind } from "#domain/messages/kinds.ts";
import type { CardKind, MessageCard } from "./cardKind.ts";
import { conditionCard } from "./conditionCard.ts";
import { handoverAddressed, handoverCard } from "./handoverCard.ts";
import { incidentCard } from "./incidentCard.ts";
import { decisionCard } from "./outcomeCard.ts";
import { questionCardNow } from "./questionCardNow.ts";
import { reportedCard } from "./reportedCard.ts";
import { sectionsAgainCard, sectionsCard } from "./sectionsCard.ts";
import { statementAddressed, statementCard } from "./statementCard.ts";
import { suspendedCard } from "./suspendedCard.ts";
import { suspensionCard } from "./suspensionCard.ts";
import { unattendedCard } from "./unattendedCard.ts";

const always = (kind: CardKind): MessageCard => ({ kindNow: () => kind });

/** How each kind of message is shown: a new one is a line here, and a file where its card has more to show than a text. */
export const MESSAGE_CARDS: Readonly<Record<MessageKind, MessageCard>> = {
  request: { kindNow: questionCardNow },
  query: { kindNow: questionCardNow },
  reminder: { kindNow: questionCardNow },
  later: { kindNow: questionCardNow },
  /** It comes in a bundle; alone only where somebody has deleted the bundle's row. */
  escalation: { kindNow: questionCardNow },
  unattended: always(unattendedCard),
  sections: always(sectionsCard),
  sectionsAgain: always(sectionsAgainCard),
  incident: always(incidentCard),
  suspension: always(suspensionCard),
  suspended: always(suspendedCard),
  decision: always(decisionCard),
  outcome: always(reportedCard),
  handover: { ...always(handoverCard), addressed: handoverAddressed },
  condition: always(conditionCard),
  conditionReminder: always(conditionCard),
  statement: { ...always(statementCard), addressed: statementAddressed },
};
