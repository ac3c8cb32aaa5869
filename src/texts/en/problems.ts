import type { OperationProblem } from "#domain/entry/operationProblem.ts";
import { PROFILES_MAX } from "#domain/exports/exportProfile.ts";
import {
  CONDITIONS_MAX,
  EVIDENCE_MAX,
  EXTENSION_DAYS_MAX,
  HINTS_OPEN_MAX,
  IMPORTS_OPEN_MAX,
  REPORTS_PER_DAY,
  RISKS_MAX,
  TEXT_MINIMA,
} from "#domain/limits.ts";
import { FIRST_YEAR, LAST_YEAR } from "#domain/time/possibleDay.ts";
import type { problems as german } from "#texts/de/problems.ts";
import { problemsAnywhere } from "./problemsAnywhere.ts";
import { problemsPublication } from "./problemsPublication.ts";

const operation: Record<OperationProblem, string> = {
  classNotUsable:
    "With this risk class the application must not go into use. Please have it evaluated first.",
  approvalMissing:
    "A valid approval is missing for this. Please wait for the decision of the AI coordinators.",
  harmRunning:
    "Harm was reported that has not been decided on yet. Please wait for the decision; until then the application must not go into use.",
  suspensionRunning:
    "The running evaluation has suspended the application. Please wait for the decision of the AI coordinators.",
  approvalBeforeSuspension:
    "The approval is older than the suspension. Please have the application evaluated again: an approval decided since the suspension is needed.",
  provisionalHighRisk:
    "A provisional approval is not enough for productive use of a high-risk application. Please wait for the final approval.",
  gatesMissing:
    "Something is still missing before productive use. Please add what the application’s page names under “Before productive use”.",
  gatesNeedReason:
    "Something is still missing before productive use. Please add it, or give a reason why the application is used all the same.",
};

export const problems: typeof german = {
  ...problemsAnywhere,
  ...problemsPublication,
  ...operation,
  notInUse:
    "Only what is in use can be suspended, and this application is not. Please check its operation status.",
  notSuspended:
    "This application is not suspended. Please reload the page to see the current state.",
  outOfUse:
    "This application is retired and is not evaluated any more. Please change its operation status first if it is to be used again.",
  caseRunning: "An evaluation of this application is already running. Please go on there.",
  notWithdrawn:
    "Only what was withdrawn can be submitted again. Please reload the page to see the current state.",
  reasonTooShort: `Please describe the occasion in at least ${TEXT_MINIMA.campaignReason} characters.`,
  dueTooSoon: "Please allow at least three working days for the answer.",
  dueTooLate:
    "Questions are due after ten working days at the latest. Please choose an earlier day or leave the field empty.",
  nobodyToAsk: "There is nobody to ask in this selection. Please choose other applications.",
  alreadyEnded:
    "This campaign has already been ended. Please start a new one if you want to ask again.",
  tickMissing: "Please tick what has changed or what you are unsure about.",
  reasonMissing: "Please give a reason.",
  reasonNotOffered:
    "This reason does not fit why you are asked. Please choose one of the reasons offered.",
  reasonTextTooShort: `Please write the other reason in at least ${TEXT_MINIMA.reasonText} characters.`,
  dateMissing: "Please give the date.",
  dateInFuture: "The date is in the future. Please choose today or an earlier day.",
  dateInPast: "The date is in the past. Please choose today or a later day.",
  dateOutOfRange: `Please check the year: it must be between ${FIRST_YEAR} and ${LAST_YEAR}.`,
  alreadyAnswered:
    "This question has already been answered. Please reload the page to see the answer.",
  superseded: "The question is now about a newer version. Please answer the new question.",
  notRunning: "This evaluation is already closed. Please reload the page to see the result.",
  notRequested:
    "This evaluation has no open question at the moment. Please reload the page to see the current state.",
  notInObjection:
    "The objection period of the AI coordinators is over. Please initiate a new evaluation if you are in doubt.",
  notOpen:
    "You cannot decide on this evaluation at the moment. Please reload the page to see what comes next.",
  notInQuery:
    "There is no open query at the moment. Please reload the page to see the current state.",
  notAllowed: "You are not allowed to do this. Please contact the AI coordinators.",
  ownCase:
    "You are responsible for this application yourself. Please let another AI coordinator decide.",
  needsCoordinator: "Only the AI coordinators can take this step. Please contact them.",
  periodNotOver:
    "The objection period is not over yet. Please wait for its end or confirm the answer now.",
  notNewer:
    "This version is not newer than the recorded one. Please check the number, or correct the recorded version.",
  noChange: "Nothing has changed. Please change something first.",
  textMissing: "Please enter a text.",
  classMissing: "Please set a risk class first with which approval is possible.",
  classChanged:
    "A short evaluation cannot change the risk class. Please raise it to a full evaluation first.",
  onlyWhilePlanned:
    "With an unclear risk class, only planned applications can be approved provisionally. Please set the risk class first.",
  validUntilMissing: "Please say until when the provisional approval is valid.",
  validUntilInPast: "The end of the approval is in the past. Please choose a later day.",
  validUntilTooLate: "A provisional approval cannot last that long. Please choose an earlier day.",
  harmReported: "Harm was reported. Please decide on this evaluation.",
  usageNotAllowed: "Please check what you say about use by staff.",
  nothingAsked: "No request is waiting for an answer here any more. Please look at the new state.",
  alreadyReminded: "They were reminded today. Please try again tomorrow.",
  alreadyExtended:
    "The deadline has already been extended; a second time is not possible. Please decide by the day given.",
  notExtendable:
    "Only the deadline of a full evaluation can be extended. Please raise the evaluation to a full one first.",
  extensionTooShort: "Please extend by at least one working day.",
  extensionTooLong: `The deadline can be extended by ${EXTENSION_DAYS_MAX} working days at most. Please choose fewer.`,
  nothingProposed:
    "No suspension has been proposed. Please reload the page to see the current state.",
  alreadyFull:
    "This is a full evaluation already. Please reload the page to see the current state.",
  handlerNotAllowed:
    "This person cannot take the evaluation: they do not belong to the AI coordinators, or are responsible for the application themselves. Please choose somebody else.",
  absenceInPast: "This day is over. Please choose today or a later day.",
  absenceEndsBefore: "The last day is before the first. Please choose a later last day.",
  absenceTooLong:
    "Please choose a day within the next twelve months. Whoever is away for longer needs a successor.",
  namedUnknown:
    "This person cannot be found in the directory or is no longer active. Please choose somebody else.",
  namedOneself: "You have chosen yourself. Please name another person.",
  alreadyResponsible:
    "This person is already entered for the application and gets the same question. Please name somebody else.",
  alreadyDeclined:
    "This person has already answered that they are not responsible. Please name somebody else.",
  namedTooMany: "Very many people were named here already. Please contact the AI coordinators.",
  handoverClosed:
    "This request about responsibility is no longer open. Please reload the page to see your tasks.",
  rhythmNotAllowed:
    "With this risk class every new version is asked about. They are asked about together only where the risk is limited or minimal, or where it is not an AI system. Please choose “On every new version”.",
  badReminderDay:
    "We can remind you tomorrow at the earliest and in a week at the latest. Please choose a day in between.",
  caseFull:
    "A great deal has been reported for this evaluation already. Please contact the AI coordinators.",
  queriesFull:
    "There is no room for more queries in this evaluation. Please decide on what there is.",
  reportedTooOften: `You have already reported something about this application ${REPORTS_PER_DAY} times today. Your reports are recorded; please contact the AI coordinators with anything further, or report it tomorrow.`,
  statementsMissing:
    "A required statement is still missing or does not agree without reservation. Please wait for it, or approve provisionally.",
  statementOpen: "This office has already been asked for a statement. Please wait for the answer.",
  statementsFull:
    "No more statements can be requested in this evaluation. Please decide on what there is.",
  statementUnknown: "This request for a statement does not exist any more. Please reload the page.",
  statementGiven:
    "This statement has already been given. Please reload the page to see the result.",
  statementCancelled: "This statement is not needed any more.",
  statementOwnEntry: "Whoever is responsible for the application cannot give a statement about it.",
  statementTextMissing: "Please name the conditions or reasons.",
  statementTextNotKept:
    "Of the staff council only result and date are stored. Please leave the text empty.",
  notAContact: "This person is not named for this office. Please choose another one.",
  notApproved: "Conditions belong to an approval. Please decide the case first.",
  conditionsFull: `A decision takes at most ${CONDITIONS_MAX} conditions. Please combine some of them.`,
  conditionsNotAllowed: "A rejection has no conditions. Please remove them, or approve.",
  conditionDueInPast:
    "The deadline of a condition is in the past. Please choose a day from today on.",
  conditionUnknown: "There is no such condition. Please reload the page.",
  conditionClosed: "This condition is already met or lifted. Please reload the page.",
  evidenceGiven:
    "Evidence for this condition has been given in the meantime. Please reload the page to see it.",
  evidenceMissing:
    "There is no evidence to check for this condition at the moment. Please reload the page.",
  evidenceNotTaken: "In this state the case takes no evidence. Please reload the page.",
  evidenceLinkForeign:
    "This link does not lead to the city’s SharePoint. Please store the document there and insert the link from SharePoint.",
  evidenceUnknown: "The evidence to be replaced is no longer in force. Please reload the page.",
  evidenceFull: `A case takes at most ${EVIDENCE_MAX} pieces of evidence. Please combine documents in SharePoint.`,
  risksFull: `A case takes at most ${RISKS_MAX} risks. Please combine some of them.`,
  sectionMissing: "Please choose at least one section.",
  sectionComplete:
    "In one of these sections nothing is missing that the owners fill in. Please reload the page and choose again.",
  sectionRequested:
    "The owners have already been asked for one of these sections. Please reload the page.",
  sectionNotRequested:
    "The owners are no longer asked for one of these sections. Please reload the page.",
  sectionNeeded:
    "This section is needed for the risk class and the answers. It cannot be left out; please fill it in.",
  sectionsUnconfirmed:
    "Nobody has confirmed yet what the change touches. Please check and confirm these sections first.",
  sectionUntouched: "The change does not touch this section. Please reload the page.",
  badAnswer: "An answer does not fit its question. Please reload the page and choose again.",
  answerOffPath:
    "This question does not arise with the other answers. Please reload the page to see the next question.",
  classificationUnfinished:
    "Not all questions of the classification are answered yet. Please answer the others first.",
  classificationMissing:
    "This decision needs the classification. Please answer all of its questions first.",
  classificationUnconfirmed:
    "The classification is not confirmed yet. Please check and confirm the answers first.",
  classUnclear:
    "Some points of the classification are still open. Please settle them first, or approve provisionally as long as the application is only planned.",
  classProhibited:
    "By these answers the application is prohibited. Please reject it, or check the answers.",
  secondCoordinator:
    "You have confirmed the classification yourself. For prohibited, high-risk and exempt applications a second AI coordinator decides. Please hand the decision over.",
  overrideReasonTooShort: `Please give reasons for the other risk class in at least ${TEXT_MINIMA.overrideReason} characters.`,
  overrideArt63Missing: "Please say which exemption of Art. 6(3) applies.",
  art63DocumentMissing:
    "The application is in productive use already. The exemption of Art. 6(3) therefore has to be documented: please give the link to the document, or add the provider’s papers to the entry.",
  overrideNeedsLegal:
    "A class below the computed one needs the agreement of the legal office in this case. Please ask for its statement.",
  alreadySent: "This message has been delivered in the meantime.",
  stillSending: "This message is being delivered. Please wait a moment.",
  invalidValues: "Some values are missing or do not fit. Please check the marked fields.",
  fileTooLarge:
    "The file would be larger than the register can keep. Please choose fewer columns or fewer rows.",
  tooLarge: "This is more data than the register can accept. Please shorten the texts.",
  tooLong: "The text is too long. Please shorten it.",
  changedMeanwhile:
    "Somebody else has changed this in the meantime. Please check the current state and try again.",
  preconditionMissing: "Please reload the page and try again.",
  linkExpired: "This link has expired. Please create the file again.",
  tooManyProfiles: `There are already ${PROFILES_MAX} such profiles. Please delete one that you no longer need.`,
  tooManyHints: `You already have ${HINTS_OPEN_MAX} open hints. Please wait until the AI coordinators have answered one of them.`,
  hintClosed: "This hint has already been closed. Please reload the page.",
  wrongPiece: "This piece does not fit the file. Please upload the file again.",
  piecesMissing: "The file is not complete yet. Please upload the missing pieces.",
  fileUnreadable: "This file cannot be read. Please save it as XLSX or CSV and try again.",
  importState: "In its present state this import does not allow that. Please reload the page.",
  planMissing: "Please map the columns first.",
  planUnfit: "The assignment does not fit this file. Please check sheet and columns.",
  rowsHaveProblems:
    "There are still rows with problems, and you have chosen that nothing is imported then. Please solve the problems.",
  importFileGone: "The file has been deleted. Please upload it again.",
  tooManyImports: `There are already ${IMPORTS_OPEN_MAX} open imports. Please finish one of them.`,
  readyProfile: "This assignment belongs to the register and stays as it is. Please save your own.",
  busy: "Several files are being created already. Please try again in half a minute.",
  field: {
    ...operation,
    required: "Please fill in this field.",
    tooLong: "This text is too long. Please shorten it.",
    notAChoice: "Please choose one of the given values.",
    wrongType: "This value does not fit the field. Please enter it again.",
    badDate: "Please enter a valid date, for example 2026-11-22.",
    dayOutOfRange: `Please check the year: it must be between ${FIRST_YEAR} and ${LAST_YEAR}.`,
    exceedsDecision:
      "The evaluation of the application does not cover that much data. Please choose less, or have it evaluated for that first.",
    badPattern: "This value does not have the expected form. Please check the spelling.",
    neededForUse: "This is needed before productive use. Please add it.",
    badLink: "Please enter a link that starts with https://.",
    noPerson: "Please choose a person from the directory.",
    exclusive:
      "“Nobody” and “Unknown” exclude other choices. Please choose either the one or the other.",
    tooMany: "There are too many items. Please remove some.",
    unknownField: "This field does not exist.",
    notAllowed: "This value is not allowed here. Please choose another one.",
    notEditable: "You cannot change this field.",
  },
};
