import type { LegalListView } from '../messages/insight-card-views';
import { useSay } from './words';

/** What belongs to each category of a list. Dutch, as the law is. */
export function LawCategories({ lists }: { readonly lists: readonly LegalListView[] }) {
  const say = useSay();
  return (
    <details class="more law-categories">
      <summary>{say('lawcat_about')}</summary>
      {lists.map(({ id, title, categories }) => (
        <section key={id} lang="nl">
          <h3>{title}</h3>
          <dl>
            {categories.map((category) => (
              <div key={category.id}>
                <dt>{category.title}</dt>
                <dd>{category.about}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </details>
  );
}
