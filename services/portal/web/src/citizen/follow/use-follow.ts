import type { CitizenRequest, FollowView } from '@jisr/portal-api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, ask } from '../../shell/api.ts';
import { useLanguage } from '../../shell/language-provider.tsx';

const soonMs = 2_000;
const nowAndThenMs = 60_000;

/** The case that this browser opened with its code; looked at again while it is not here yet or nobody answers, and now and then. */
export function useFollow() {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['follow', language],
    queryFn: () => ask<FollowView>('GET', '/api/follow'),
    refetchInterval: ({ state: { data, error } }) => {
      if (error instanceof ApiProblem && error.problem.status < 500) return false;
      return error || (data && !data.case) ? soonMs : nowAndThenMs;
    },
    networkMode: 'always',
    retry: false,
  });
}

/** Asks something on the case; what is sent again after a lost line is the same request. */
export function useAsk(name: CitizenRequest, caseId: string) {
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationKey: ['ask', name],
    networkMode: 'always',
    mutationFn: (data: object) => ask('POST', `/api/follow/requests/${name}`, { body: { caseId, data }, key }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['follow'] }),
  });
}
