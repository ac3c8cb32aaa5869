// Loaded before the service (`node --import`). Plain JavaScript of long ago: it must run where the service does not.
const NEEDED = 24;

if (Number(process.versions.node.split(".")[0]) < NEEDED) {
  process.stderr.write(
    `KI-Register runs under Node ${NEEDED} or later; this is Node ${process.versions.node}. Install it, or use an image that has it (docs/deployment.md).\n`,
  );
  process.exit(1);
}
