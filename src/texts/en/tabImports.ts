import type { tabImports as german } from "#texts/de/tabImports.ts";
import { importPlan } from "./tabImportsPlan.ts";
import { importPreview } from "./tabImportsPreview.ts";

const entries = (n: number, shown: string) => (n === 1 ? "1 entry" : `${shown} entries`);
const rows = (n: string, isOne: boolean) => (isOne ? "1 row" : `${n} rows`);

export const tabImports: typeof german = {
  imports: {
    title: "Imports",
    lead: "Take lists that exist already into the register: from Excel, CSV or JSON.",
    linkLead: "Take a list that exists already into the register – from Excel, CSV or JSON.",
    instead: "You have a list of several applications already? Please import it at once.",
    back: "To administration",
    backToList: "To the imports",
    create: "Import a new list",
    createLead:
      "Nothing is taken over before you have seen the preview. You can undo all of it afterwards, too.",
    earlier: "Earlier imports",
    empty: "No import yet.",
    states: {
      uploading: "Being uploaded",
      planned: "Being prepared",
      running: "Being imported",
      cancelling: "Being cancelled",
      cancelled: "Cancelled",
      done: "Imported",
      undoing: "Being undone",
      undone: "Undone",
    },
    begunBy: (name, when) => `Begun by ${name}, ${when}`,
    goOn: (file) => `Go on with ${file}`,
    open: (file) => `View: ${file}`,
    chooseFile: "Choose a file",
    dropHere: "… or drag the file here.",
    fileHint: "XLSX, CSV or JSON, at most 50 MB. Only the AI coordinators see the file.",
    wrongKind:
      "The register cannot read this kind of file. Please save the list as XLSX or CSV and choose it again.",
    emptyFile: "This file is empty. Please choose another one.",
    fileTooLarge:
      "This file is larger than 50 MB. Please divide the list or remove pictures from it.",
    otherFile: (name) =>
      `This is another file. Please choose “${name}” again, or begin a new import with the other one.`,
    interrupted: "The upload was interrupted.",
    interruptedBy: (name) =>
      `${name} began the upload, and it was interrupted. You can go on with it if you have exactly the same file.`,
    interruptedHint: (name, percent) =>
      `Please choose “${name}” again: ${percent} % are here already and are not uploaded again.`,
    uploading: (name) => `“${name}” is being uploaded`,
    uploaded: (percent) => `${percent} % uploaded`,
    reading: "The file is here and is being read …",
    stopUpload: "Stop the upload",
    templateLead:
      "No list yet? The template has all columns, with help texts and lists to choose from.",
    templateMake: "Download the blank template (XLSX)",
    templateReady: "The template is ready. The link works for a short time, and once.",
    discard: "Discard the import",
    discardTitle: "Discard this import?",
    discardLead: "Nothing changes in the register. The file and your assignment are deleted.",
    steps: {
      label: "Steps of the import",
      of: (n, all, name) => `Step ${n} of ${all}: ${name}`,
      sheet: "Sheet",
      columns: "Columns",
      values: "Values",
      preview: "Preview",
      start: "Import",
      next: (name) => `Next: ${name}`,
      back: "Back",
      before: (name) => `Back: ${name}`,
      saved: "Everything is saved.",
      saving: "Saving …",
      metOther:
        "Somebody else has just worked on this import too. Your changes and theirs are both here now; please look through them once more.",
      notSaved: "Your last change is not saved yet.",
    },
    running: {
      title: "The list is being imported",
      undoing: "The import is being undone",
      cancelling: "The import is being cancelled",
      progress: (done, of) => `${done} of ${of} rows`,
      remainingSeconds: "less than a minute left",
      remaining: (minutes) =>
        minutes === 1 ? "about 1 minute left" : `about ${minutes} minutes left`,
      mayLeave:
        "You can leave this page: it goes on without you, and you find the import here again.",
      cancel: "Cancel",
      cancelTitle: "Cancel the import?",
      cancelLead: "What is imported already stays in the register. You can undo it afterwards.",
      cancelDo: "Cancel the import",
    },
    start: {
      title: "What is written",
      undoable: "You can cancel the import, and undo it afterwards, too.",
      nothing: "There is nothing to import: no row is new or changed.",
      create: (n, shown) => `Create ${entries(n, shown)}`,
      change: (n, shown) => `Change ${entries(n, shown)}`,
      changeToo: (_, shown) => `change ${shown}`,
      created: (n, shown) => `${entries(n, shown)} will be created`,
      changed: (n, shown) => `${entries(n, shown)} will be changed`,
      changedToo: (_, shown) => `${shown} will be changed`,
      leftAlone: (n, shown) => `${rows(shown, n === 1)} ${n === 1 ? "is" : "are"} unchanged.`,
      undecided: (n, shown) =>
        n === 1
          ? "1 row may be a duplicate and is left out as long as you have not decided."
          : `${shown} rows may be duplicates and are left out as long as you have not decided.`,
      problems: (n, shown) =>
        `${rows(shown, n === 1)} with problems ${n === 1 ? "is" : "are"} left out.`,
      evaluations: (n, shown, from, to) =>
        n === 1
          ? `1 first evaluation begins on ${from}.`
          : `${shown} first evaluations begin between ${from} and ${to}.`,
      noEvaluations: "No first evaluation begins.",
      stopped:
        "You have chosen that nothing is imported while a row has a problem. Please solve the problems in the preview, or change the rule there.",
    },
    report: {
      title: "Report",
      done: "The list is imported.",
      broken: "The import stopped before its end. What was imported by then is in the register.",
      cancelled: "The import was cancelled. What was imported by then is in the register.",
      undone: "The import is undone.",
      discarded: "This import was discarded. Nothing has changed in the register.",
      new: "New entries",
      changed: "Changed",
      unchanged: "Unchanged",
      skipped: "Left out",
      withProblem: "With a problem, not imported",
      waiting: "First evaluations that are still to begin",
      takenBack: "Taken back",
      stayed: "Stayed",
      fileDeleted: (when) => `The uploaded file is deleted ${when}.`,
      export: "Export the report",
      exportLead:
        "The file has every row of the list and beside it what has become of it, with the reason.",
      toRegister: "To the register",
      undo: "Undo",
      undoTitle: "Undo the whole import?",
      undoLead:
        "New entries are withdrawn, changed ones get their earlier state. What somebody has worked on since stays as it is and is named to you afterwards.",
      undoReason: "Why do you undo the import?",
      undoDo: "Undo the import",
      touched: "Kept, because somebody has worked on it since",
      noneTouched: "No entry was kept: nobody had changed anything since the import.",
      again: "Import a new list",
    },
    ...importPlan,
    ...importPreview,
  },
};
