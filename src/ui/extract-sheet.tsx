import { type DossierExtract, NOTES } from '../extract/extract';
import { tableOf } from '../extract/table';
import { headLines } from '../letters/letter';
import { SentText } from './letter-sheet';

interface Props {
  readonly extract: DossierExtract;
  /** It was recorded that it is taken along: only then does it come on paper. */
  readonly taken: boolean;
}

/** An extract of a dossier as it will be printed on A4. */
export function ExtractSheet({ extract, taken }: Props) {
  const { title, school, who, dated, parts, letters, notes } = extract;
  return (
    <article class={`sheet extract ${taken ? 'taken-along' : ''}`} lang="nl">
      <div class="letterhead">
        <b>{school.name}</b>
        {headLines(school).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </div>
      <p class="line">{dated}</p>
      <h2>{title}</h2>
      <p class="line">{who}</p>
      {parts.map((part) => {
        const { heads, lines } = tableOf(part);
        return (
          <section key={part.title}>
            <h3>{part.title}</h3>
            <table>
              <thead>
                <tr>
                  {heads.map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {lines.map((line, index) => (
                  <tr key={index}>
                    {line.map((text, column) => (
                      <td key={heads[column]}>{text}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        );
      })}
      <section>
        <h3>{NOTES}</h3>
        {notes.map((note) => (
          <p key={note} class="note">
            {note}
          </p>
        ))}
      </section>
      {letters.map((letter) => (
        <section key={letter.title + letter.text} class="copy">
          <h3>{letter.title}</h3>
          <SentText text={letter.text} />
        </section>
      ))}
    </article>
  );
}
