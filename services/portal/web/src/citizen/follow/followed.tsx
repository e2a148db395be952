import type { FollowView } from '@jisr/portal-api';
import { useEffect, type FunctionComponent } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { ApiProblem } from '../../shell/api.ts';
import { Failure, Loading } from '../../shell/states.tsx';
import { Page } from '../parts/page.tsx';
import { useText } from '../parts/use-text.ts';
import { useLive } from './use-live.ts';
import { useFollow } from './use-follow.ts';

export interface FollowedProps {
  readonly view: FollowView;
}

/** A page of the case that this browser opened; whoever opened none is led to where that is done. */
export function followed(Shown: FunctionComponent<FollowedProps>): FunctionComponent {
  function Followed() {
    const text = useText();
    const navigate = useNavigate();
    const { data, error, refetch } = useFollow();
    useLive(data?.caseId);
    const isClosed = error instanceof ApiProblem && error.problem.status === 401;
    useEffect(() => {
      if (isClosed) void navigate({ to: '/follow', replace: true });
    }, [isClosed, navigate]);

    if (data) return <Shown view={data} />;
    if (!error || isClosed) return <Loading />;
    return (
      <Page title={text('follow.title')} back="/follow">
        <Failure error={error} retry={() => void refetch()} />
      </Page>
    );
  }
  return Followed;
}
