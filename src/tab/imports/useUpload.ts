import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { ImportView } from "#contract/import.ts";
import { type Upload, uploadFile } from "#tab/data/imports.ts";
import { useSession } from "#tab/session/session.tsx";

export interface Sent {
  readonly file: File;
  readonly bytes: number;
}

/** A file on its way; whoever leaves the page stops it, and can go on with it later. */
export function useUpload(onDone: (view: ImportView) => void) {
  const { data } = useSession();
  const [bytes, setBytes] = useState(0);
  const running = useRef<AbortController>(undefined);
  const send = useMutation({
    mutationFn: (upload: Upload) => {
      const controller = new AbortController();
      running.current = controller;
      setBytes(0);
      return uploadFile(data, upload, controller.signal, setBytes);
    },
    onSuccess: onDone,
  });
  useEffect(() => () => running.current?.abort(), []);
  const sent: Sent | undefined = send.isPending ? { file: send.variables.file, bytes } : undefined;
  return {
    sent,
    failed: send.error,
    run: (upload: Upload) => send.mutate(upload),
    stop() {
      running.current?.abort();
      send.reset();
    },
  };
}
