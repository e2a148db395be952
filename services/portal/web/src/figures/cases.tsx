import { Container, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { FormattedMessage, FormattedNumber, useIntl } from 'react-intl';
import { Empty, Failure, Loading } from '../shell/states.tsx';
import { useTitle } from '../shell/use-title.ts';
import { casesQuery } from './queries.ts';
import { useMonthName } from './use-month-name.ts';

export const route = createLazyRoute('/figures/cases')({ component: Cases });

/** The cases behind one cell, masked. */
function Cases() {
  const cell = route.useSearch();
  const monthName = useMonthName();
  const { formatMessage } = useIntl();
  useTitle(formatMessage({ id: 'figures.cases.title' }, { month: monthName(cell.period) }));
  const { data, error, refetch } = useQuery(casesQuery(cell));
  return (
    <Container size="lg">
      <Stack>
        <Title order={1}>
          <FormattedMessage id="figures.cases.title" values={{ month: monthName(cell.period) }} />
        </Title>
        <Text>
          <FormattedMessage id="figures.cases.masked" />
        </Text>
        <Link to="/figures">
          <FormattedMessage id="figures.cases.back" />
        </Link>
        {error && <Failure error={error} retry={() => void refetch()} />}
        {!data && !error && <Loading />}
        {data?.suppressed && <Empty title={<FormattedMessage id="figures.cases.suppressed" />} />}
        {data && !data.suppressed && (
          <Table.ScrollContainer minWidth={480} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
            <Table striped tabularNums>
              <Table.Thead>
                <Table.Tr>
                  {['status', 'track', 'urgency', 'outcome', 'days'].map((column) => (
                    <Table.Th scope="col" key={column}>
                      <FormattedMessage id={`figures.cases.${column}`} />
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {data.cases.map(({ status, track, urgency, outcome, replyDays }, index) => (
                  <Table.Tr key={index}>
                    <Table.Td>
                      <FormattedMessage id={`labels.status.${status}`} />
                    </Table.Td>
                    <Table.Td>{track && <FormattedMessage id={`figures.track.${track}`} />}</Table.Td>
                    <Table.Td>
                      <FormattedMessage id={`figures.urgency.${urgency}`} />
                    </Table.Td>
                    <Table.Td>{outcome !== undefined && <FormattedMessage id={`figures.reply.${outcome}`} />}</Table.Td>
                    <Table.Td>{replyDays !== undefined && <FormattedNumber value={replyDays} />}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </Stack>
    </Container>
  );
}
