import { bearBrokenOutput } from "@/server/broken-output";

/* Says something again and again, as the program does, and tells its parent when it still lives after a hundred words. */
const WORDS = 100;
let said = 0;

// As the app does with every error that nobody caught.
process.on("uncaughtException", (error) => {
  process.send?.({ error: String(error) });
});
bearBrokenOutput();
const talk = setInterval(() => {
  console.log("a word");
  console.error("another");
  said += 1;
  if (said < WORDS) return;
  clearInterval(talk);
  process.send?.({ said }, () => process.exit(0));
}, 1);
