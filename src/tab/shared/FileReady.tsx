import { Link } from "@fluentui/react-components";
import { Paragraph } from "./Paragraph.tsx";

/** A file that was made: what is in it, and the link to it; read aloud once it is there. */
export function FileReady(props: {
  /** Undefined until it is made. */
  readonly url: string | undefined;
  readonly sentence: string;
  readonly download: string;
}) {
  const { download, sentence, url } = props;
  return (
    <div role="status">
      {url !== undefined && (
        <>
          <Paragraph>{sentence}</Paragraph>
          <Link href={url} download target="_blank" rel="noreferrer">
            {download}
          </Link>
        </>
      )}
    </div>
  );
}
