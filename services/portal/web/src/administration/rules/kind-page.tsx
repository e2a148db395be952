import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { Empty, Failure, Loading } from '../../shell/states.tsx';
import { WideTable } from '../../shell/wide-table.tsx';
import { AdministrationPage } from '../parts/administration-page.tsx';
import classes from '../parts/administration.module.css';
import { useFieldWords } from '../parts/use-field-words.ts';
import { rulesQuery } from '../queries.ts';

export const route = createLazyRoute('/administration/rules/$kind')({ component: RulesOfKind });

const columns = ['rule', 'versions', 'from', 'to', 'basis'].map((column) => `administration.rules.${column}`);

/** The rules of one kind, each by its newest version. */
function RulesOfKind() {
  const { kind } = route.useParams();
  const words = useFieldWords();
  const { data, error, refetch } = useQuery(rulesQuery);
  const own = data?.filter((rule) => rule.kind === kind) ?? [];
  const newest = own.filter(({ code }, at) => own.findIndex((other) => other.code === code) === at);
  return (
    <AdministrationPage title={words.kind(kind)}>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && newest.length === 0 && <Empty title={<FormattedMessage id="administration.rules.none" />} />}
      {newest.length > 0 && (
        <WideTable columns={columns}>
          {newest.map(({ code, version, validFrom, validTo, legalBasis }) => (
            <Table.Tr key={code}>
              <Table.Th scope="row">
                <Link to="/administration/rules/$kind/$code" params={{ kind, code }} className={classes.link}>
                  <bdi>{code}</bdi>
                </Link>
              </Table.Th>
              <Table.Td>{version}</Table.Td>
              <Table.Td>
                <bdi>{validFrom}</bdi>
              </Table.Td>
              <Table.Td>
                {validTo === undefined ? <FormattedMessage id="administration.rules.open" /> : <bdi>{validTo}</bdi>}
              </Table.Td>
              <Table.Td lang="fr">
                <bdi>{legalBasis}</bdi>
              </Table.Td>
            </Table.Tr>
          ))}
        </WideTable>
      )}
      {mayGrow(kind) && newest.length > 0 && (
        <Link to="/administration/new-rule/$kind" params={{ kind }} className={classes.link}>
          <FormattedMessage id="administration.rules.new" />
        </Link>
      )}
    </AdministrationPage>
  );
}

/** Kinds whose rules the services look up by a code that they know: another code would be asked for by nobody. */
const mayGrow = (kind: string) => ['categories', 'grounds', 'correspondents', 'deadlines', 'ladders'].includes(kind);
