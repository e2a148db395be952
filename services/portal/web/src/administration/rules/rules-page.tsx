import { List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { Failure, Loading } from '../../shell/states.tsx';
import { AdministrationPage } from '../parts/administration-page.tsx';
import classes from '../parts/administration.module.css';
import { useFieldWords } from '../parts/use-field-words.ts';
import { rulesQuery } from '../queries.ts';

export const route = createLazyRoute('/administration/rules')({ component: RulesPage });

/** The kinds of rules, code lists among them. */
function RulesPage() {
  const { formatMessage } = useIntl();
  const words = useFieldWords();
  const { data, error, refetch } = useQuery(rulesQuery);
  const kinds = [...new Set(data?.map(({ kind }) => kind))].sort();
  const codesOf = (kind: string) => new Set(data?.filter((rule) => rule.kind === kind).map(({ code }) => code)).size;
  return (
    <AdministrationPage title={formatMessage({ id: 'administration.rules.title' })}>
      <Text>
        <FormattedMessage id="administration.rules.intro" />
      </Text>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      <List>
        {kinds.map((kind) => (
          <List.Item key={kind}>
            <Link to="/administration/rules/$kind" params={{ kind }} className={classes.link}>
              <FormattedMessage
                id="administration.rules.of-kind"
                values={{ kind: words.kind(kind), count: codesOf(kind) }}
              />
            </Link>
          </List.Item>
        ))}
      </List>
    </AdministrationPage>
  );
}
