import { NotFoundText } from "@/app/_shell/not-found-text";

/** Inside the frame, which brings its own main part and the way to the other places. */
export default function AppNotFoundPage() {
  return <NotFoundText />;
}
