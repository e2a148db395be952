import type { CasePage } from '@jisr/portal-api';
import { Text } from '@mantine/core';
import classes from '../parts/desk.module.css';
import { useWords } from '../parts/use-words.ts';

const reach = ['name', 'phone', 'email', 'address', 'nationalId', 'administration'] as const;

/** The complaint as it was filed, and by whom; or that it was erased. */
export function FilingSection({ page: { filing, view } }: { readonly page: CasePage }) {
  const words = useWords();
  return (
    <section aria-labelledby="filing">
      <h2 id="filing">{words.text('filing.title')}</h2>
      {!filing && <Text>{words.text('filing.none')}</Text>}
      {filing?.status === 'erased' && <Text>{words.text('filing.erased')}</Text>}
      {filing?.status === 'known' && (
        <>
          <blockquote className={classes.quote} lang={view.language} dir="auto">
            <p className={classes.words}>{filing.description}</p>
          </blockquote>
          <dl className={classes.facts}>
            {filing.alreadyTried !== undefined && (
              <div>
                <dt>{words.text('filing.alreadyTried')}</dt>
                <dd dir="auto">{filing.alreadyTried}</dd>
              </div>
            )}
            {reach.map(
              (field) =>
                filing[field] !== undefined && (
                  <div key={field}>
                    <dt>{words.text(`filing.${field}`)}</dt>
                    <dd>
                      <bdi>{filing[field]}</bdi>
                    </dd>
                  </div>
                ),
            )}
            {filing.representative && (
              <div>
                <dt>{words.text('filing.representative')}</dt>
                <dd>
                  <bdi>{filing.representative.name}</bdi> <bdi>{filing.representative.phone}</bdi>{' '}
                  <bdi>{filing.representative.email}</bdi>
                </dd>
              </div>
            )}
          </dl>
        </>
      )}
    </section>
  );
}
