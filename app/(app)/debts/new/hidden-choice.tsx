import { type ChosenLender, choiceName } from "./chosen-lender";

/** Names the form and the lender that it is for. */
export function HiddenChoice({ chosen }: { chosen: ChosenLender }) {
  return (
    <>
      <input type="hidden" name="_form" value="debt:new" />
      <input type="hidden" name="choice" value={choiceName(chosen)} />
      <input type="hidden" name="directoryKey" value={chosen.from === "directory" ? chosen.entry.key : ""} />
      <input type="hidden" name="lenderId" value={chosen.from === "recorded" ? chosen.lender.id : ""} />
      {chosen.from !== "own" && <input type="hidden" name="lenderName" value="" />}
    </>
  );
}
