import type { OperationProblem } from "#domain/entry/operationProblem.ts";
import { EXTENSION_DAYS_MAX, REPORTS_PER_DAY, TEXT_MINIMA } from "#domain/limits.ts";
import { FIRST_YEAR, LAST_YEAR } from "#domain/time/possibleDay.ts";
import type { problems as german } from "#texts/de/problems.ts";

const operation: Record<OperationProblem, string> = {
  classNotUsable:
    "With this risk class the application must not go into use. Please have it evaluated first.",
  approvalMissing: "This needs a valid approval of the AI coordinators.",
  harmRunning:
    "Harm was reported that has not been decided on yet. Until then the application must not go into use.",
  suspensionRunning:
    "The running evaluation has suspended the application. Please wait for the decision of the AI coordinators.",
  approvalBeforeSuspension:
    "The approval is older than the suspension. An approval decided since the suspension is needed.",
  provisionalHighRisk:
    "A provisional approval is not enough for productive use of a high-risk application.",
};

export const problems: typeof german = {
  ...operation,
  notInUse: "This application is not in use. Only what is in use can be suspended.",
  notSuspended: "This application is not suspended.",
  outOfUse: "This application is retired. It is not evaluated any more.",
  caseRunning: "An evaluation of this application is already running.",
  notWithdrawn: "Only what was withdrawn can be submitted again.",
  reasonTooShort: `Please describe the occasion in at least ${TEXT_MINIMA.campaignReason} characters.`,
  dueTooSoon: "Please allow at least three working days for the answer.",
  dueTooLate:
    "Questions are due after ten working days at the latest. Please choose an earlier day or leave the field empty.",
  nobodyToAsk: "There is nobody to ask in this selection.",
  alreadyEnded: "This campaign has already been ended.",
  tickMissing: "Please tick what has changed or what you are unsure about.",
  reasonMissing: "Please give a reason.",
  reasonNotOffered:
    "This reason does not fit why you are asked. Please choose one of the reasons offered.",
  reasonTextTooShort: `Please explain the other reason in at least ${TEXT_MINIMA.reasonText} characters.`,
  dateMissing: "Please give the date.",
  dateInFuture: "The date is in the future. Please choose today or an earlier day.",
  dateInPast: "The date is in the past. Please choose today or a later day.",
  dateOutOfRange: `Please check the year: it must be between ${FIRST_YEAR} and ${LAST_YEAR}.`,
  alreadyAnswered: "This question has already been answered.",
  superseded: "The question is now about a newer version. Please answer the new question.",
  notRunning: "This evaluation is already closed.",
  notRequested: "This evaluation has no open question at the moment.",
  notInObjection: "The review period of the AI coordinators is over.",
  notOpen: "This evaluation cannot be decided at the moment.",
  notInQuery: "There is no open query at the moment.",
  notAllowed: "You are not allowed to do this.",
  ownCase:
    "You are responsible for this application yourself. Please let another AI coordinator decide.",
  needsCoordinator: "Only the AI coordinators can take this step.",
  periodNotOver: "The review period is not over yet.",
  notNewer: "This version is not newer than the recorded one.",
  noChange: "Nothing has changed.",
  textMissing: "Please enter a text.",
  classMissing: "Please set a risk class first with which approval is possible.",
  classChanged: "A short evaluation cannot change the risk class. That needs a full evaluation.",
  onlyWhilePlanned:
    "With an unclear risk class, only planned applications can be approved provisionally.",
  validUntilMissing: "Please say until when the provisional approval is valid.",
  validUntilInPast: "The end of the approval is in the past.",
  validUntilTooLate: "A provisional approval cannot last that long. Please choose an earlier day.",
  harmReported: "Harm was reported. This evaluation must be decided.",
  usageNotAllowed: "Please check what you say about use by staff.",
  alreadyExtended: "The deadline has already been extended once.",
  notExtendable: "Only the deadline of a full evaluation can be extended.",
  extensionTooShort: "Please extend by at least one working day.",
  extensionTooLong: `The deadline can be extended by ${EXTENSION_DAYS_MAX} working days at most.`,
  nothingProposed: "No suspension has been proposed.",
  alreadyFull: "This is a full evaluation already.",
  handlerNotAllowed:
    "This person cannot take the evaluation: they do not belong to the AI coordination, or are responsible for the application themselves.",
  absenceInPast: "This day is over. Please choose today or a later day.",
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
  handoverClosed: "This request about responsibility is no longer open.",
  rhythmNotAllowed:
    "With this risk class every new version is asked about. They are asked about together only where the risk is limited or minimal, or where it is not an AI system.",
  badReminderDay: "We can remind you tomorrow at the earliest and in a week at the latest.",
  caseFull:
    "A great deal has been reported for this evaluation already. Please contact the AI coordinators.",
  queriesFull: "There is no room for more queries in this evaluation. You can still decide.",
  reportedTooOften: `You have already reported something about this application ${REPORTS_PER_DAY} times today. Your reports are recorded; please contact the AI coordinators with anything further, or report it tomorrow.`,
  statementsMissing:
    "A required statement is still missing or does not agree without reservation. A provisional approval is possible.",
  statementOpen: "This office has already been asked for a statement.",
  statementsFull: "No more statements can be requested in this evaluation.",
  statementUnknown: "This request does not exist.",
  statementGiven: "This statement has already been given.",
  statementCancelled: "This statement is not needed any more.",
  statementOwnEntry: "Whoever is responsible for the application cannot give a statement about it.",
  statementTextMissing: "Please name the conditions or reasons.",
  statementTextNotKept: "Of the staff council only result and date are stored, no text.",
  notAContact: "This person is not named for this office.",
  alreadySent: "This message has been delivered in the meantime.",
  stillSending: "This message is being delivered. Please wait a moment.",
  badRequest: "The request was incomplete. Please check what you entered.",
  invalidValues: "Some values are missing or do not fit. Please check the marked fields.",
  tooLarge: "This is more data than can be accepted.",
  tooLong: "The text is too long. Please shorten it.",
  notSignedIn: "Your sign-in has expired. Please open the AI register in Teams again.",
  foreignTenant: "The AI register is open to the city’s staff only.",
  guest: "The AI register is open to the city’s staff only. You are signed in as a guest.",
  forbidden: "You are not allowed to do this.",
  notFound: "This does not exist, or no longer exists.",
  changedMeanwhile:
    "Somebody else has changed this in the meantime. Please check the current state and try again.",
  preconditionMissing: "Please reload the page and try again.",
  linkExpired: "This link has expired. Please create the file again.",
  starting:
    "The AI register is just starting. What you entered is still here; please try again in a moment.",
  readOnly:
    "The AI register accepts nothing at present, because something is missing or was changed in SharePoint. You can go on reading. What you entered is still there; please tell the AI coordination and try again later.",
  incomplete:
    "The AI register cannot be shown at present, because entries are missing in SharePoint. Please tell the AI coordination; it goes on as soon as they are back.",
  tooManyRequests:
    "That was a great many requests just now. Please wait a moment; then it goes on. What you entered is still here.",
  busy: "Several files are being created already. Please try again in half a minute.",
  unavailable:
    "The AI register cannot be reached at the moment. What you entered is still here; please try again shortly.",
  unanswered:
    "The AI register did not answer in time. It may have been saved all the same: please look before you send it again. What you entered is still here.",
  refusedBySharePoint:
    "SharePoint does not let the AI register work at present; IT has to mend that. What you entered is still here; please tell the AI coordination and try again later.",
  internal: "Something went wrong. Please try again.",
  field: {
    ...operation,
    required: "Please fill in this field.",
    tooLong: "This text is too long.",
    notAChoice: "Please choose one of the given values.",
    wrongType: "This value does not fit the field.",
    badDate: "Please enter a valid date, for example 2026-11-22.",
    dayOutOfRange: `Please check the year: it must be between ${FIRST_YEAR} and ${LAST_YEAR}.`,
    exceedsDecision:
      "The evaluation of the application does not cover that much data. Please choose less, or have it evaluated for that first.",
    badPattern: "This value does not have the expected form.",
    badLink: "Please enter a link that starts with https://.",
    noPerson: "Please choose a person from the directory.",
    exclusive: "“Nobody” and “Unknown” exclude other choices.",
    tooMany: "There are too many items.",
    unknownField: "This field does not exist.",
    notAllowed: "This value is not allowed here.",
    notEditable: "You cannot change this field.",
  },
};
