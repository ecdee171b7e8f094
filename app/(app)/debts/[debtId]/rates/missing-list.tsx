/** What has to be known first, by name. */
export function MissingList({ intro, names }: { intro: string; names: readonly string[] }) {
  return (
    <>
      <p>{intro}</p>
      <ul className="list-disc pl-5">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  );
}
