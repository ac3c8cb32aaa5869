/** The longest text of each kind, in characters: the same on a card, in the tab and at the API. */
export const TEXT_LIMITS = {
  /** Why nothing has changed, where no offered reason fits. */
  reasonText: 1_000,
  /** What owner and deputy add to an answer. */
  answerNote: 1_000,
  queryAnswer: 2_000,
  /** What coordinators say when they take a step: reasons and queries. */
  reason: 2_000,
  internalNote: 2_000,
  incident: 2_000,
  campaignReason: 1_000,
  statementQuestion: 1_000,
  statement: 2_000,
  /** What a condition asks for, how it is said to be met, and why that is sent back or not needed any more. */
  condition: 500,
  conditionAnswer: 800,
  conditionReason: 500,
  /** Why the day of a condition was moved. */
  conditionMove: 250,
  evidenceTitle: 150,
  evidenceUrl: 1_000,
  evidenceVersion: 50,
  /** What could go wrong, and what is done about it. */
  risk: 600,
  /** Whom it would affect, and who takes the measure. */
  riskParty: 150,
  /** Why a section is left out, or a request for it taken back: each of the seven may have both in the room of one column. */
  sectionWaiver: 1_000,
  /** Why another class than the computed one: it becomes the reason for the classification. */
  overrideReason: 2_000,
  /** Why somebody changes an entry. */
  editReason: 1_000,
  /** A name that is searched for in the directory. */
  personName: 100,
  personId: 64,
  /** What a hint is about: it may become the name of an entry. */
  hintWhat: 100,
  /** Where it is used, and whom to ask. */
  hint: 400,
  hintAnswer: 1_000,
  /** What the register is searched for. */
  search: 200,
  /** The page that a link leads to, with its filters. */
  /** What somebody calls a view of the register. */
  viewName: 60,
  /** What coordinators call a profile of exports. */
  profileName: 60,
} as const;

/** More than any version of the decision tree asks: questions, options of one question, characters of a key. */
export const CLASSIFICATION_LIMITS = { questions: 40, options: 40, key: 40 } as const;

/** The shortest text that tells whoever reads it something. */
export const TEXT_MINIMA = {
  reasonText: 10,
  /** Why another class than the computed one (reason for the classification). */
  overrideReason: 30,
  /** Everybody who is asked reads it on the card: a word or two would not tell them what to look at. */
  campaignReason: 10,
} as const;

/** More people found than this are not shown: whoever searches writes a longer name. */
export const PEOPLE_FOUND_MAX = 10;

/** The statements of a case fit one column of the list. */
export const STATEMENTS_MAX = 12;

/** The conditions, the evidence and the risks of a case fit one column each. */
export const CONDITIONS_MAX = 10;
export const EVIDENCE_MAX = 30;
export const RISKS_MAX = 15;

/** What one person reports about one application on one day: incidents with harm, incidents without, changes. */
export const REPORTS_PER_DAY = 5;

/** One extension of a full evaluation, by at most this many working days. */
export const EXTENSION_DAYS_MAX = 20;

/** A provisional approval holds for at most this many months. */
export const PROVISIONAL_MONTHS_MAX = 12;

/** Imports of the whole city that have not ended: each has a file in the library. */
export const IMPORTS_OPEN_MAX = 20;

/** Profiles of imports that the city keeps. */
export const IMPORT_PROFILES_MAX = 30;

/** Applications that one person follows. */
export const FOLLOWED_MAX = 100;

/** Of these, so many are told in one card, which may have 28 kB. */
/** Applications in one card about duties that begin soon; the others are told on the next working day. */
export const DUTY_LINES_MAX = 8;
export const FOLLOWED_LINES_MAX = 5;

/** Hints of one person that nobody has closed yet. */
export const HINTS_OPEN_MAX = 10;
