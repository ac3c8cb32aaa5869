import type { AdminTexts } from "#texts/de/admin.ts";
import { adminLists } from "./adminLists.ts";
import { tabAudit } from "./tabAudit.ts";

const { faultKinds, todo: chainTodo } = tabAudit.audit.chains;
const { kinds: problemKinds } = tabAudit.audit.problems;

export const admin: AdminTexts = {
  refused: {
    noRight:
      "The grant does not suffice. To provision, the app needs “manage” on the site; afterwards “write” is enough.",
    noSite: "There is no such site, or the app has no grant on it. Check SITE_ID and the grant.",
    unknownOption: (option, known) => `Unknown option ${option}. Known: ${known}`,
  },
  provision: {
    title: (site) => `Lists of the AI register in site ${site}`,
    dryRun: "Dry run: nothing is changed.",
    nothing: "Everything is there already. Nothing to do.",
    done: adminLists.done,
    planned: adminLists.planned,
    lossAccepted: adminLists.lossAccepted,
    sharePointSays: (reason) => `SharePoint says: ${reason}`,
    ready: "Done. The lists fit.",
    notReady: (count) =>
      count === 1
        ? "1 point has to be settled by hand."
        : `${count} points have to be settled by hand.`,
    forbidden: (count) =>
      `${count === 1 ? "1 point needs" : `${count} points need`} more than the app's grant. Give it “manage” on the site, run npm run provision again, then reduce the grant to “write”.`,
  },
  doctor: {
    title: "Self-check of the AI register",
    whatToDo: "What to do:",
    healthy: "All is well.",
    faulty: (count) => (count === 1 ? "1 fault found." : `${count} faults found.`),
    notChecked: "The rest can be checked only with a complete configuration.",
    checks: {
      configuration: "Configuration",
      grant: "Sign-in and grants",
      site: "Site",
      lists: "Lists and columns",
      write: "Writing",
      delta: "Change query",
      clock: "Clock",
      people: "People",
      sample: "Sample",
      subscriptions: "Change notifications",
      bot: "Bot",
      install: "Installing the app",
      presence: "Completeness",
      items: "Readable items",
      chains: "Event chains",
    },
    facts: {
      configured: (mode): string =>
        mode === "local" ? "local, with a stand-in for Microsoft 365" : "complete",
      roles: (roles) => `token received, permissions: ${roles}`,
      tokenOnly: () => "token received; its permissions cannot be read",
      siteRead: (name) => `“${name}” can be read`,
      listsFit: (lists, columns) =>
        `${lists} lists with ${columns} columns, indexes and unique columns complete`,
      listRenamed: (list, name) =>
        `“${list}” is now called “${name}”; the register knows it by its id`,
      nothingVanished: () => "The lists fit each other",
      writable: (list) => `“${list}”: allowed`,
      notTried: (list) => `“${list}”: still empty, not tried`,
      deltaWorks: (lists) => `allowed in ${lists} lists`,
      clockFits: (seconds) => `difference ${Math.abs(seconds)} s`,
      clockUnknown: () => "the answer tells no time; not checked",
      peopleFound: () => "the directory can be read",
      sampleDrawn: () => "drawn with the city’s secret",
      subscribed: (list, until) => `“${list}”: until ${until}`,
      botAnswers: (url) => `token received, ${url} answers`,
      installable: () => "allowed, and the app is in the organisation's catalogue",
      installNotGranted: () =>
        "not allowed (TeamsAppInstallation.ReadWriteSelfForUser.All is missing): who does not have the app gets no card; a setup policy can give it to everybody",
      itemsRead: (count) => `${count} items read`,
      chainsSound: (chains, events) => `${chains} chains with ${events} events are complete`,
      chainNotices: (count) =>
        `${count} notices about edits in SharePoint; see the page “Log” of the register`,
    },
    faults: {
      setting: (text) => ({
        found: text,
        todo: "Correct the environment variables of the service (docs/deployment.md).",
      }),
      organisationFile: (reason) => ({
        found: `ORGANISATION_FILE cannot be read: ${reason}`,
        todo: "Check the file's path and content (docs/deployment.md: orgUnits, closingDays).",
      }),
      failed: (reason) => ({
        found: `Cannot be checked: ${reason}`,
        todo: "Settle the other faults first, then check again.",
      }),
      throttled: () => ({
        found: "The tenant is throttling at the moment.",
        todo: "Check again in a few minutes.",
      }),
      unreachable: (reason) => ({
        found: `Microsoft Graph cannot be reached: ${reason}`,
        todo: "Check network, DNS and proxy of this machine: graph.microsoft.com, port 443.",
      }),
      noGraphToken: (reason) => ({
        found: `No access token for Microsoft Graph: ${reason}`,
        todo: "Check TENANT_ID, CLIENT_ID and the secret or certificate: see in Entra under “App registrations → Certificates & secrets” whether it has expired. Without an AADSTS number: check that login.microsoftonline.com can be reached.",
      }),
      noSiteRole: (roles) => ({
        found: `The token holds no permission for SharePoint (it holds: ${roles}).`,
        todo: "Add the application permission Sites.Selected in Entra and grant admin consent.",
      }),
      noPeopleRole: (roles) => ({
        found: `The token holds no permission for the directory (it holds: ${roles}).`,
        todo: "Add the application permission User.Read.All in Entra and grant admin consent.",
      }),
      siteRefused: () => ({
        found: "The site must not be read.",
        todo: 'Grant the app “write” on the site: POST /sites/{SITE_ID}/permissions with roles: ["write"] and the client id.',
      }),
      siteUnknown: () => ({
        found: "There is no such site.",
        todo: "Check SITE_ID; it is the “id” in the answer to GET /sites/{host}:/sites/{name}.",
      }),
      writeRefused: (list) => ({
        found: `The list “${list}” must not be written to.`,
        todo: "Grant the app the role “write” instead of “read” on the site (or on the list).",
      }),
      ifMatchIgnored: (list) => ({
        found: `The list “${list}” accepts changes with an outdated eTag.`,
        todo: "Stop the service: changes made at the same time could be lost. Check the way to Graph (a proxy that removes If-Match?).",
      }),
      ...adminLists.faults,
      deltaRefused: (list) => ({
        found: `The change query (delta) of the list “${list}” is not allowed. The register reads the whole list instead and notices changes later.`,
        todo: "Grant the app Sites.Selected with “write” on the whole site instead of a grant on single lists.",
      }),
      clockOff: (seconds) => ({
        found: `The clock of this machine is ${Math.abs(seconds)} seconds ${seconds > 0 ? "fast" : "slow"}.`,
        todo: "Switch on time synchronisation (NTP): tokens and deadlines depend on it.",
      }),
      catalogRefused: () => ({
        found: "The organisation's app catalogue must not be read.",
        todo: "Add the application permission AppCatalog.Read.All in Entra and grant admin consent. Without it the service cannot install the app for anybody.",
      }),
      appNotInCatalog: (appId) => ({
        found: `The app with the id ${appId} is not in the organisation's catalogue.`,
        todo: "Upload build/ki-register.zip in the Teams admin centre (“Teams apps → Manage apps”); APP_ID must be the manifest's id.",
      }),
      sampleSecretMissing: () => ({
        found:
          "SAMPLE_SECRET is missing: the sample is drawn with a substitute made of LINK_SECRET.",
        todo: "Set SAMPLE_SECRET to at least 32 random characters, the same on every replica (docs/deployment.md).",
      }),
      peopleRefused: () => ({
        found: "People cannot be looked up.",
        todo: "Grant the application permission User.Read.All in Entra with consent. Without it owners can be neither chosen nor reached.",
      }),
      subscriptionsRefused: () => ({
        found: "Change notifications are not allowed. The register reads regularly instead.",
        todo: "Grant the app Sites.Selected with “write” on the whole site; otherwise it goes on reading.",
      }),
      subscriptionMissing: (list, url) => ({
        found: `The list “${list}” has no change notification to ${url}.`,
        todo: "Start the service; it sets them up. If it runs already: check that this address can be reached from the internet.",
      }),
      subscriptionEnding: (list, until) => ({
        found: `The change notification of the list “${list}” ends as soon as ${until}.`,
        todo: "Check that the service runs: it renews hourly. Look for “no change notifications” in its log.",
      }),
      noBotToken: (reason) => ({
        found: `No access token for the bot: ${reason}`,
        todo: "Check that the Azure Bot resource has the same client id and tenant, and that the secret is still valid.",
      }),
      botRefused: () => ({
        found: "The bot interface does not accept the token.",
        todo: "Compare app type, client id and tenant of the Azure Bot resource with CLIENT_ID and TENANT_ID.",
      }),
      botUrlForeign: (url) => ({
        found: `BOT_SERVICE_URL is no address of Microsoft's bot interface: ${url}`,
        todo: "Leave out BOT_SERVICE_URL or correct it, for example https://smba.trafficmanager.net/emea/",
      }),
      botUnreachable: (url, reason) => ({
        found: `The bot interface does not answer: ${url} (${reason})`,
        todo: "Check network, DNS and proxy of this machine; see the Azure status.",
      }),
      itemUnreadable: (list, id, what) => ({
        found: `List “${list}”, item ${id}: ${what}`,
        todo: problemKinds.broken.action,
      }),
      itemNotOurs: (list, id) => ({
        found: `List “${list}”, item ${id}: ${problemKinds.notOurs.title}`,
        todo: problemKinds.notOurs.action,
      }),
      moreItems: (count) => ({
        found: `${count} more items cannot be read.`,
        todo: "Settle the ones named first; the page “Log” of the register shows all.",
      }),
      chainBroken: (chain, kind, event) => ({
        found: `Chain ${chain}${event === null ? "" : `, event ${event}`}: ${faultKinds[kind].title}. ${faultKinds[kind].meaning}`,
        todo: chainTodo,
      }),
    },
  },
};
