import { createServer } from "node:http";
import express from "express";
import { z } from "zod";
import { createStandIn } from "#local/standIn.ts";
import type { TestService } from "./startTestService.ts";

/** Changes an item while the service is stopped: only the stand-in runs, at an address of its own. */
export async function editOffline(
  { dataDir }: TestService,
  itemPath: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  let base = "";
  const standIn = createStandIn({
    dataDir,
    base: () => base,
    messagingEndpoint: () => `${base}/api/messages`,
  });
  const server = createServer(express().use(standIn.router));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  base = `http://127.0.0.1:${port}`;
  try {
    const token = await standIn.signIn.appToken("graph");
    const response = await fetch(`${base}${itemPath}/fields`, {
      method: "PATCH",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(fields),
    });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  } finally {
    await standIn.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
