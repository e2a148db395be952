import type { InstitutionView } from '@jisr/portal-api';
import { List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import { useLanguage } from '../shell/language-provider.tsx';
import { Failure, Loading } from '../shell/states.tsx';
import { AdministrationPage } from './parts/administration-page.tsx';
import classes from './parts/administration.module.css';

import { institutionsQuery } from './queries.ts';

export const route = createLazyRoute('/administration/institutions')({ component: InstitutionsPage });

/** Who takes part and what they may do; their files say so, and change it. */
function InstitutionsPage() {
  const { formatMessage } = useIntl();
  const { data, error, refetch } = useQuery(institutionsQuery);
  return (
    <AdministrationPage title={formatMessage({ id: 'administration.institutions.title' })}>
      <Text>
        <FormattedMessage id="administration.institutions.intro" />
      </Text>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.map((institution) => (
        <Institution key={institution.id} institution={institution} />
      ))}
    </AdministrationPage>
  );
}

function Institution({ institution }: { readonly institution: InstitutionView }) {
  const { formatMessage } = useIntl();
  const { language } = useLanguage();
  const { id, names, kind, topics, maySend, maySee, maySign, withheld, webhook, keys, clearIdentityAllowed } =
    institution;
  const say = (name: string) => formatMessage({ id: `administration.institutions.${name}` });
  return (
    <section aria-labelledby={`institution-${id}`}>
      <h2 id={`institution-${id}`}>{names[language] ?? id}</h2>
      <Text>
        <bdi>{id}</bdi> · <FormattedMessage id={`administration.institution.${kind}`} />
      </Text>
      <dl>
        <Words name={say('sends-to')} words={[topics.sends]} />
        <Words name={say('is-told-on')} words={[topics.receives, topics.rejected]} />
        <Words name={say('webhook')} words={webhook ? [`${webhook.url} (${webhook.mode})`] : []} />
        <dt>{say('keys')}</dt>
        <dd>{keys ? <Keys keys={keys} /> : <FormattedMessage id="administration.institutions.keys-unknown" />}</dd>
        <Words name={say('signs')} words={maySign} />
        <Words name={say('sees')} words={maySee} />
        <Words
          name={say('withheld')}
          words={Object.entries(withheld).map(([type, fields]) => `${type}: ${fields.join(', ')}`)}
        />
        <Words
          name={say('clear')}
          words={[formatMessage({ id: `administration.value.${clearIdentityAllowed ? 'yes' : 'no'}` })]}
        />
      </dl>
      <details>
        <summary className={classes.summary}>
          <FormattedMessage id="administration.institutions.may-send" values={{ count: maySend.length }} />
        </summary>
        <List>
          {maySend.map((type) => (
            <List.Item key={type} className={classes.cell}>
              <bdi>{type}</bdi>
            </List.Item>
          ))}
        </List>
      </details>
    </section>
  );
}

function Words({ name, words }: { readonly name: string; readonly words: readonly string[] }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className={classes.cell}>{words.length === 0 ? '—' : words.map((word) => <bdi key={word}>{word} </bdi>)}</dd>
    </>
  );
}

function Keys({ keys }: { readonly keys: NonNullable<InstitutionView['keys']> }) {
  if (keys.length === 0) return '—';
  return keys.map(({ kid, endedAt }) => (
    <div key={kid} className={classes.cell}>
      <bdi>{kid}</bdi>{' '}
      {endedAt === undefined ? (
        <FormattedMessage id="administration.institutions.key-in-use" />
      ) : (
        <FormattedMessage
          id="administration.institutions.key-ended"
          values={{ at: <FormattedDate value={endedAt} dateStyle="short" /> }}
        />
      )}
    </div>
  ));
}
