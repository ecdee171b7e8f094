import { NotFoundText } from "./_shell/not-found-text";
import { PlainFrame } from "./_shell/plain-frame";

export default function NotFoundPage() {
  return (
    <PlainFrame>
      <NotFoundText />
    </PlainFrame>
  );
}
