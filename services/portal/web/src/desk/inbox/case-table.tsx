import type { CaseSummary } from '@jisr/portal-api';
import { Badge, Checkbox, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { DayText } from '../../citizen/parts/day.tsx';
import classes from '../parts/desk.module.css';
import { OwedLine } from '../parts/owed-line.tsx';
import { caseLink } from '../parts/shortcuts.tsx';
import { useWords } from '../parts/use-words.ts';

const columns = ['case', 'about', 'status', 'owed', 'received'] as const;

interface Choosing {
  readonly chosen: ReadonlyMap<string, CaseSummary>;
  choose(chosen: ReadonlyMap<string, CaseSummary>): void;
}

interface CaseTableProps {
  readonly cases: readonly CaseSummary[];
  readonly today: string;
  readonly choosing?: Choosing;
}

/** Cases as rows, sorted and filtered where they come from; on a narrow screen each is a card. */
export function CaseTable({ cases, today, choosing }: CaseTableProps) {
  const words = useWords();
  const chooseAll = (chosen: Choosing['chosen'], all: boolean) => {
    const others = [...chosen].filter(([id]) => cases.every((one) => one.id !== id));
    return new Map([...others, ...(all ? cases.map((one) => [one.id, one] as const) : [])]);
  };
  return (
    <table className={classes.table} role="table" aria-label={words.text('table.caption')}>
      <thead role="rowgroup">
        <tr role="row">
          {choosing && (
            <th scope="col" role="columnheader">
              <Checkbox
                size="md"
                aria-label={words.text('table.choose.all')}
                checked={cases.length > 0 && cases.every(({ id }) => choosing.chosen.has(id))}
                onChange={({ currentTarget }) => choosing.choose(chooseAll(choosing.chosen, currentTarget.checked))}
              />
            </th>
          )}
          {columns.map((name) => (
            <th key={name} scope="col" role="columnheader">
              {words.text(`table.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {cases.map((summary) => (
          <tr key={summary.id} role="row">
            {choosing && <ChoiceCell summary={summary} {...choosing} />}
            <CaseCells summary={summary} today={today} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ChoiceCell({ summary, chosen, choose }: Choosing & { summary: CaseSummary }) {
  const words = useWords();
  const { id, receiptNumber = id } = summary;
  const others = [...chosen].filter(([other]) => other !== id);
  return (
    <td role="cell">
      <Checkbox
        size="md"
        aria-label={words.text('table.choose', { number: receiptNumber })}
        checked={chosen.has(id)}
        onChange={({ currentTarget }) => choose(new Map(currentTarget.checked ? [...others, [id, summary]] : others))}
      />
    </td>
  );
}

function CaseCells({ summary, today }: { readonly summary: CaseSummary; readonly today: string }) {
  const words = useWords();
  const { id, receiptNumber = id, reference, category, operation, operationNames, territory, status } = summary;
  const cell = (name: (typeof columns)[number]) => ({ role: 'cell', 'data-label': words.text(`table.${name}`) });
  return (
    <>
      <td {...cell('case')}>
        <Link to="/desk/cases/$caseId" params={{ caseId: id }} className={classes.caseLink} {...{ [caseLink]: '' }}>
          <bdi>{receiptNumber}</bdi>
        </Link>
        <Text size="sm">
          <bdi>{reference}</bdi>
        </Text>
      </td>
      <td {...cell('about')}>
        <Text>{words.code('categories', category)}</Text>
        <Text size="sm">
          {words.operation(operationNames, operation?.name ?? operation?.code)}{' '}
          {words.place(territory?.province ?? territory?.region)}
        </Text>
      </td>
      <td {...cell('status')}>
        <Text>{words.status(status)}</Text>
        {summary.urgency === 'urgent' && (
          <Badge variant="outline" color="red.9">
            {words.text('urgent')}
          </Badge>
        )}
      </td>
      <td {...cell('owed')}>
        {summary.owed.map((owed, index) => (
          <div key={`${owed.what} ${index}`}>
            <OwedLine owed={owed} today={today} />
          </div>
        ))}
      </td>
      <td {...cell('received')}>{summary.receivedOn !== undefined && <DayText day={summary.receivedOn} />}</td>
    </>
  );
}
