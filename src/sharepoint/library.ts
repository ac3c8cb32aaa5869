import { z } from "zod";
import type { SendGraph } from "./graph.ts";
import { readBody } from "./readAnswer.ts";

/** What a file in the library is called: names come from the register, and hold nothing that leads elsewhere. */
const SAFE_NAME = /^\w[\w-]*(?:\.\w+)?$/;

const savedSchema = z.object({ name: z.string(), webUrl: z.string() });
export type SavedFile = z.infer<typeof savedSchema>;

/** The document library of the register's site. */
export interface Library {
  /** Puts a file into a folder, which is made where it is not there; a file of the same name becomes this one. */
  put(
    folder: string,
    name: string,
    file: { readonly bytes: Uint8Array; readonly type: string },
  ): Promise<SavedFile>;
}

/**
 * Graph takes up to 250 MB in one request (driveitem-put-content). The same name is replaced, so a request that is sent again
 * leaves one file.
 */
export function createLibrary(send: SendGraph, siteId: string): Library {
  return {
    async put(folder, name, { bytes, type }) {
      if (!SAFE_NAME.test(folder) || !SAFE_NAME.test(name)) throw new RangeError("No safe name");
      const request = {
        method: "PUT",
        path: `/sites/${siteId}/drive/root:/${folder}/${name}:/content`,
        content: bytes,
        headers: { "content-type": type },
        policy: "wholeList",
      } as const;
      return readBody(savedSchema, request, await send(request));
    },
  };
}
