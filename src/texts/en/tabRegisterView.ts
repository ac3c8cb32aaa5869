import type { tabRegisterView as german } from "#texts/de/tabRegisterView.ts";

export const tabRegisterView: typeof german = {
  registerView: {
    quick: "Selection",
    all: "All",
    sinceVisit: "Changed since your visit",
    count: (label, n) => `${label} (${n})`,
    changes: { new: "New", changed: "Changed" },
    openVersion: "new version open",
    filterTitle: "Filters",
    filterClose: "Close filters",
    filterDone: (n) => `Show ${n}`,
    columns: "Columns",
    columnsReset: "Reset columns",
    widthOf: (column) => `Width of the column ${column}`,
    width: (pixels) => `${pixels} pixels`,
    widthAuto: "by the room there is",
    views: "Views",
    saveView: "Keep this view …",
    saveViewTitle: "Keep a view",
    saveViewLead: "Selection, filters, search and order, for you alone and on this device.",
    saveViewDo: "Keep",
    viewName: "Name",
    viewNameMissing: "Please give the view a name.",
    removeViews: "Delete views …",
    removeViewsTitle: "Delete views",
    removeViewsDo: "Delete those chosen",
    searched: (words) => `“${words}”`,
    linkToView: "Link to this view …",
    linkTitle: "Link to this view",
    linkLead:
      "Whoever opens the link sees the same selection in the register, within their own rights.",
    link: "Link",
    copyLink: "Copy link",
    copied: {
      copied: "The link has been copied.",
      refused: "Copying is not possible here. Please mark and copy the link by hand.",
    },
    nothingHere: {
      allowed: "No application is allowed for staff at present.",
      office: "The register holds no application of your office.",
      mine: "You are the owner of no application.",
      inReview: "No application is being evaluated at present.",
      suspended: "No application is suspended at present.",
      changed: "Nothing has changed since your visit.",
    },
    elsewhere: (n) =>
      `There are ${n} under “All”. What is not “Allowed” there you may not use at present.`,
    elsewhereOne:
      "There is one under “All”. If it is not “Allowed” there, you may not use it at present.",
    showAll: "Show all",
    nothingFiltered:
      "No application fits all filters. Please take one filter away or reset all of them.",
  },
};
