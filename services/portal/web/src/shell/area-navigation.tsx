import { Container } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { signedInAreas } from './areas.ts';
import classes from './frame.module.css';
import { hasRole, sessionQuery } from './session.ts';

/** The areas that somebody signed in may go to; nothing for citizens. */
export function AreaNavigation() {
  const { formatMessage } = useIntl();
  const { data: session } = useQuery(sessionQuery);
  const own = signedInAreas.filter(({ roles }) => session && hasRole(session, roles));
  if (own.length === 0) return null;
  return (
    <nav aria-label={formatMessage({ id: 'shell.areas' })} className={classes.areas}>
      <Container size="lg" component="ul" className={classes.areaList}>
        {own.map(({ area, path }) => (
          <li key={area}>
            <Link to={path} className={classes.area} activeProps={{ 'aria-current': 'page' }}>
              <FormattedMessage id={`shell.area.${area}`} />
            </Link>
          </li>
        ))}
      </Container>
    </nav>
  );
}
