import { runService } from "./runService.ts";

const [dataDir = "", standIn = "", sender = "", aheadMs = "0"] = process.argv.slice(2);
await runService({ dataDir, standIn, sender, aheadMs: Number(aheadMs) });
