import { TextLink } from '../parts/link.tsx';
import classes from '../parts/parts.module.css';
import { labelIn, useReference } from '../parts/use-reference.ts';
import { useText } from '../parts/use-text.ts';
import { useAttachments } from './attachments.ts';
import type { Draft, Step } from './draft.ts';

/** Everything that was answered, each with the way to change it. */
export function Answers({ draft }: { readonly draft: Draft }) {
  const text = useText();
  const { data } = useReference();
  const attachments = useAttachments(draft.id);
  const place = [
    data?.regions.find(({ code }) => code === draft.region)?.label,
    data?.provinces.find(({ code }) => code === draft.province)?.label,
  ];
  const answers: readonly (readonly [Step, string])[] = [
    ['category', labelIn(data, 'categories', draft.category)],
    ['place', place.filter(Boolean).join(' · ')],
    ['operation', draft.operationName],
    ['story', draft.description],
    ['documents', attachments.map(({ name }) => name).join('\n')],
    ['tried', draft.alreadyTried],
    ['institution', data?.institutions.find(({ code }) => code === draft.institution)?.label ?? ''],
    ['claims', draft.claims.map((claim) => labelIn(data, 'remedies', claim)).join('\n')],
    ['person', personOf(draft).join('\n')],
    ['declarations', draft.noCourtCase === '' ? '' : text(`court.${draft.noCourtCase}`)],
  ];
  return (
    <dl className={classes.rows}>
      {answers.map(([step, answer]) => (
        <div key={step}>
          <dt>{text(`answer.${step}`)}</dt>
          <dd dir="auto">{answer.trim() === '' ? text('answer.none') : answer}</dd>
          <dd>
            <TextLink
              to="/file/$step"
              params={{ step }}
              aria-label={text('change.what', { what: text(`answer.${step}`) })}
            >
              {text('change')}
            </TextLink>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const personOf = ({ name, phone, email, address, nationalId, representativeName, filesFor }: Draft) =>
  [name, phone, email, address, nationalId, filesFor === 'other' ? representativeName : ''].filter(Boolean);
