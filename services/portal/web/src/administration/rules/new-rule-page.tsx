import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { Failure, Loading } from '../../shell/states.tsx';
import { AdministrationPage } from '../parts/administration-page.tsx';
import { useFieldWords } from '../parts/use-field-words.ts';
import { schemasQuery } from '../queries.ts';
import { emptyOf } from './empty-of.ts';
import { RuleEditor } from './rule-editor.tsx';
import { tomorrow } from './tomorrow.ts';

export const route = createLazyRoute('/administration/new-rule/$kind')({ component: NewRulePage });

/** The first version of a rule that there is not yet. */
function NewRulePage() {
  const { kind } = route.useParams();
  const { formatMessage } = useIntl();
  const words = useFieldWords();
  const { data, error, refetch } = useQuery(schemasQuery);
  const schema = data?.[kind];
  return (
    <AdministrationPage title={`${words.kind(kind)} : ${formatMessage({ id: 'administration.rules.new' })}`}>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {schema && (
        <RuleEditor
          schema={schema}
          first={{ kind, code: '', version: 1, validFrom: tomorrow(), legalBasis: '', content: emptyOf(schema) }}
        />
      )}
    </AdministrationPage>
  );
}
