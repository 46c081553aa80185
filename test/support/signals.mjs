// Ends a script in good order when it is told to end or cannot go on.

/** Makes a signal an ordinary exit, with the code that shells expect; what waits for `exit`, such as a removal, is done then. */
export function exitOnSignals() {
  for (const [signal, number] of Object.entries({ SIGINT: 2, SIGTERM: 15, SIGHUP: 1 })) {
    process.once(signal, () => process.exit(128 + number));
  }
}

/** An error that ends the script is its message and exit code 1: a stack says nothing to a person without a network. */
export function sayErrors() {
  process.on('uncaughtException', (error) => {
    console.error(process.env.PAPER_DIGEST_VERBOSE ? error.stack : error.message);
    process.exit(1);
  });
}
