import { flushCompileCache } from "node:module";
import { runService } from "./runService.ts";

// Who is killed leaves nothing for the next one to load more quickly.
flushCompileCache();
const [dataDir = "", standIn = "", sender = "", aheadMs = "0"] = process.argv.slice(2);
await runService({ dataDir, standIn, sender, aheadMs: Number(aheadMs) });
