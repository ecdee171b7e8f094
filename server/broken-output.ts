/**
 * Whoever read what the program prints may be gone first: `npm start | tee log`, and Ctrl-C ends both. Without this the failed
 * write is an error, which is written, which fails: a program that should stop would turn in circles instead.
 */
export function bearBrokenOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
}
