// The one door of every npm script: node server/run.mjs <command> [arguments].
// Plain JavaScript, because Node 20 runs no TypeScript, and old syntax above the version check, so that an older Node
// can still read it and say what is wrong.
const [major, minor] = process.versions.node.split(".").map(Number);
const isSupported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;

if (isSupported) {
  import("./prepare.mjs")
    .then(({ run }) => run(process.argv[2], process.argv.slice(3)))
    // Exits by itself: open connections of what ran must not keep a finished command alive.
    .then((code) => process.exit(code))
    .catch((error) => {
      console.error(error);
      process.exit(1);
    });
} else {
  console.error(`需要 Node.js 20.19、22.12 或 24 以上（推荐 24），现在是 ${process.versions.node}：https://nodejs.org
Node.js 20.19, 22.12, or 24 and newer is needed (best 24); this is ${process.versions.node}: https://nodejs.org`);
  process.exitCode = 1;
}
