import type { CasePage } from '@jisr/portal-api';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DayText } from '../../citizen/parts/day.tsx';
import classes from '../parts/desk.module.css';
import { useWords } from '../parts/use-words.ts';

/** Who has part in a case, what it is about, and which cases it goes with. */
export function Facts({ page: { view, operationNames } }: { readonly page: CasePage }) {
  const words = useWords();
  const { parties, competence, territory, operation, reply, recommendation } = view;
  const others = [...view.links.map(({ caseId }) => caseId), ...view.possibleDuplicates];
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['reference', view.reference && <bdi>{view.reference}</bdi>],
    ['received', view.receivedOn && <DayText day={view.receivedOn} />],
    ['category', words.code('categories', view.category)],
    ['claims', view.claims.map((claim) => words.code('remedies', claim)).join(' · ')],
    ['operation', words.operation(operationNames, operation?.name ?? operation?.code)],
    ['place', words.place(territory?.province ?? territory?.region)],
    ['receiver', words.institution(parties.receiver)],
    ['respondent', words.institution(parties.respondent)],
    ['ombudsman', words.institution(parties.ombudsman)],
    ['delegation', words.entity(competence?.delegation)],
    ['company', words.entity(competence?.company)],
    ['entity', words.entity(view.entity)],
    ['outcome', words.code('outcomes', reply?.outcome)],
    ['contestable', reply && !reply.answered && <DayText day={reply.contestableUntil} />],
    ['recommendation', recommendation && words.text(`recommendation.${recommendation.status}`)],
    [
      'measures',
      view.measures
        .map(({ remedy, status }) => `${words.code('remedies', remedy)}: ${words.text(`measure.${status}`)}`)
        .join(' · '),
    ],
    ['closed', words.code('closure-reasons', view.closedFor)],
    ['rating', view.rating && words.text('rating', { score: view.rating })],
  ];
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{words.text('facts.title')}</h2>
      <dl className={classes.facts}>
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{words.text(`fact.${name}`)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
        {others.length > 0 && (
          <div>
            <dt>{words.text('fact.others')}</dt>
            <dd>
              {others.map((caseId, index) => (
                <Link key={caseId} to="/desk/cases/$caseId" params={{ caseId }} className={classes.link}>
                  {words.text('fact.other', { number: index + 1 })}
                </Link>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
