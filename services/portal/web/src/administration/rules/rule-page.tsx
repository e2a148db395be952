import type { RuleView } from '@jisr/portal-api';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { Section } from '../../shell/section.tsx';
import { Empty, Failure, Loading } from '../../shell/states.tsx';
import { AdministrationPage } from '../parts/administration-page.tsx';
import classes from '../parts/administration.module.css';
import { useFieldWords } from '../parts/use-field-words.ts';
import { rulesQuery, schemasQuery } from '../queries.ts';
import { ChangesTable } from './changes-table.tsx';
import { RuleEditor } from './rule-editor.tsx';
import { tomorrow } from './tomorrow.ts';

export const route = createLazyRoute('/administration/rules/$kind/$code')({ component: RulePage });

/** One rule: its next version to write, and its versions until now, each with what it changed. */
function RulePage() {
  const { kind, code } = route.useParams();
  const words = useFieldWords();
  const rules = useQuery(rulesQuery);
  const schemas = useQuery(schemasQuery);
  const error = rules.error ?? schemas.error;
  const versions = rules.data?.filter((rule) => rule.kind === kind && rule.code === code) ?? [];
  const [last] = versions;
  const schema = schemas.data?.[kind];
  return (
    <AdministrationPage title={`${words.kind(kind)} : ${code}`}>
      <Link to="/administration/rules/$kind" params={{ kind }} className={classes.link}>
        <FormattedMessage id="administration.rules.back" />
      </Link>
      {error && <Failure error={error} retry={() => void Promise.all([rules.refetch(), schemas.refetch()])} />}
      {!error && !(rules.data && schemas.data) && <Loading />}
      {rules.data && !last && <Empty title={<FormattedMessage id="administration.rules.none" />} />}
      {last && schema && (
        <>
          <RuleEditor key={`${kind} ${code} ${last.version}`} schema={schema} before={last} first={after(last)} />
          <Section title="administration.rules.history">
            {versions.map((version, at) => (
              <Version key={version.version} version={version} before={versions[at + 1]} />
            ))}
          </Section>
        </>
      )}
    </AdministrationPage>
  );
}

function after({ validTo: _, ...last }: RuleView): RuleView {
  return { ...last, version: last.version + 1, validFrom: tomorrow(last.validFrom) };
}

function Version({ version, before }: { readonly version: RuleView; readonly before: RuleView | undefined }) {
  const { validFrom, validTo } = version;
  return (
    <details>
      <summary className={classes.summary}>
        <FormattedMessage
          id="administration.rules.version"
          values={{ version: version.version, from: <bdi>{validFrom}</bdi>, to: <bdi>{validTo ?? '…'}</bdi> }}
        />
      </summary>
      <ChangesTable before={before} after={version} />
    </details>
  );
}
