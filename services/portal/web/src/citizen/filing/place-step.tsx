import type { CommunesView } from '@jisr/portal-api';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../../shell/api.ts';
import { useLanguage } from '../../shell/language-provider.tsx';
import { SelectField } from '../parts/fields.tsx';
import { useReference } from '../parts/use-reference.ts';
import { useText } from '../parts/use-text.ts';
import { changeDraft } from './draft-store.ts';
import type { StepProps } from './file-page.tsx';

/** Where it is, from the region down, as far as people know. */
export function PlaceStep({ draft }: StepProps) {
  const text = useText();
  const { data } = useReference();
  const communes = useCommunes(draft.province);
  const provinces = data?.provinces.filter(({ within }) => within === draft.region) ?? [];
  return (
    <>
      <SelectField
        field="region"
        label={text('field.region')}
        value={draft.region}
        onChange={(region) => changeDraft({ region, province: '', commune: '' })}
        choices={data?.regions ?? []}
      />
      {draft.region !== '' && (
        <SelectField
          optional
          field="province"
          label={text('field.province')}
          value={draft.province}
          onChange={(province) => changeDraft({ province, commune: '' })}
          choices={provinces}
        />
      )}
      {draft.province !== '' && communes && (
        <SelectField
          optional
          field="commune"
          label={text('field.commune')}
          value={draft.commune}
          onChange={(commune) => changeDraft({ commune })}
          choices={communes}
        />
      )}
    </>
  );
}

/** Without a line the commune is not asked for. */
function useCommunes(province: string): CommunesView | undefined {
  const { language } = useLanguage();
  const { data } = useQuery({
    queryKey: ['communes', language, province],
    queryFn: () => ask<CommunesView>('GET', `/api/reference/communes?language=${language}&province=${province}`),
    enabled: province !== '',
    staleTime: 3_600_000,
  });
  return data;
}
