import { splitGaps } from "@/lib/domain/letters/letter";
import { layOutLetter } from "@/lib/domain/letters/letter-layout";
import "./letter-sheet.css";

/** A letter as it stands on paper, what is still open in it marked. The only thing on the page that is printed. */
export function LetterSheet({ title, text }: { title: string; text: string }) {
  const { salutation, body, signature } = layOutLetter(text);
  return (
    <article lang="zh-CN" data-paper className="letter-sheet">
      <h3 className="letter-title">{title}</h3>
      {salutation !== null && (
        <p>
          <Marked text={salutation} />
        </p>
      )}
      {numbered(body).map(({ key, line }) => (
        <p key={key} className="letter-line">
          <Marked text={line} />
        </p>
      ))}
      <div className="letter-signature">
        {numbered(signature).map(({ key, line }) => (
          <p key={key}>
            <Marked text={line} />
          </p>
        ))}
      </div>
    </article>
  );
}

function Marked({ text }: { text: string }) {
  return (
    <bdi>
      {numbered(splitGaps(text)).map(({ key, line }) =>
        line.isGap ? <mark key={key}>{line.text}</mark> : <span key={key}>{line.text}</span>,
      )}
    </bdi>
  );
}

/** Lines have no names of their own: two may say the same. */
function numbered<Line>(lines: readonly Line[]): { key: string; line: Line }[] {
  return lines.map((line, place) => ({ key: String(place), line }));
}
