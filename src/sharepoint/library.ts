import { z } from "zod";
import type { SendGraph } from "./graph.ts";
import { readBody } from "./readAnswer.ts";

/** What a file in the library is called: names come from the register, and hold nothing that leads elsewhere. */
const SAFE_NAME = /^\w[\w-]*(?:\.\w+)?$/;

const savedSchema = z.object({ name: z.string(), webUrl: z.string() });
const bytesSchema = z.instanceof(Uint8Array);
export type SavedFile = z.infer<typeof savedSchema>;

/** The document library of the register's site. */
export interface Library {
  /** Puts a file into a folder, which is made where it is not there; a file of the same name becomes this one. */
  put(
    folder: string,
    name: string,
    file: { readonly bytes: Uint8Array; readonly type: string },
  ): Promise<SavedFile>;
  /** Undefined where there is no such file. */
  get(folder: string, name: string): Promise<Uint8Array | undefined>;
  /** There is no such file afterwards, whoever has deleted it. */
  remove(folder: string, name: string): Promise<void>;
}

/**
 * Graph takes up to 250 MB in one request (driveitem-put-content). The same name is replaced, so a request that is sent again
 * leaves one file.
 */
export function createLibrary(send: SendGraph, siteId: string): Library {
  function itemPath(folder: string, name: string): string {
    if (!SAFE_NAME.test(folder) || !SAFE_NAME.test(name)) throw new RangeError("No safe name");
    return `/sites/${siteId}/drive/root:/${folder}/${name}`;
  }

  return {
    async put(folder, name, { bytes, type }) {
      const request = {
        method: "PUT",
        path: `${itemPath(folder, name)}:/content`,
        content: bytes,
        headers: { "content-type": type },
        policy: "wholeList",
      } as const;
      return readBody(savedSchema, request, await send(request));
    },
    async get(folder, name) {
      const request = {
        method: "GET",
        path: `${itemPath(folder, name)}:/content`,
        expected: [404],
        isFile: true,
        policy: "wholeList",
      } as const;
      const answer = await send(request);
      return answer.status === 404 ? undefined : readBody(bytesSchema, request, answer);
    },
    async remove(folder, name) {
      await send({ method: "DELETE", path: itemPath(folder, name), expected: [404] });
    },
  };
}
