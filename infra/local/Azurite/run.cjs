'use strict';

// Runs Azurite for as long as our standard input is open. The parent's end of that pipe closes however the parent
// ends, SIGKILL included, so no Azurite outlives its app.
const fs = require('node:fs');
const path = require('node:path');

const at = process.argv.indexOf('--location');
const pidFile = at < 0 ? undefined : path.join(process.argv[at + 1], 'azurite.pid');
if (pidFile) {
  // The next Azurite on this data waits until we have saved it and are gone.
  fs.writeFileSync(pidFile, String(process.pid));
  process.on('exit', () => fs.rmSync(pidFile, { force: true }));
}

// Ctrl+C and a closed terminal reach every process there; the app still needs its storage while it drains.
const { once } = process;
process.once = (event, listener) => (event === 'SIGINT' ? process : once.call(process, event, listener));
process.on('SIGINT', () => {});
process.on('SIGHUP', () => {});

// Nobody reads any more once the parent is dead.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

let stopping = false;
function stop() {
  if (stopping) {
    return;
  }
  stopping = true;
  setTimeout(() => process.exit(1), 5000).unref();
  // Azurite listens for this from the moment on that all its services are up; before that there is nothing to save.
  if (!process.emit('message', 'shutdown')) {
    process.exit(0);
  }
}

process.stdin.on('end', stop).on('close', stop).on('error', stop).resume();

require('azurite/dist/src/azurite.js');
