import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { regionsMap } from 'virtual:regions-map';
import classes from './figures.module.css';
import type { FigureSearch } from './search.ts';
import type { Sum } from './sums.ts';

interface Parts {
  /** By region; none where nothing is stated. */
  readonly sums: ReadonlyMap<string, Sum>;
  readonly nameOf: (region: string) => string;
  readonly search: FigureSearch;
}

const levels = 4;

/** How many complaints were received in each region; each leads to its page. The map is never mirrored. */
export function RegionMap({ sums, nameOf, search }: Parts) {
  const { formatMessage, formatNumber } = useIntl();
  const received = (region: string) => sums.get(region)?.counts.received ?? 0;
  const most = Math.max(1, ...[...sums.keys()].map(received));
  const levelOf = (region: string) => Math.ceil((received(region) / most) * levels);
  const { width, height, regions } = regionsMap;
  return (
    <>
      <svg viewBox={`0 0 ${width} ${height}`} className={classes.map} role="group">
        <title>{formatMessage({ id: 'figures.regions.title' })}</title>
        {regions.map(({ code, path }) => (
          <Link
            key={code}
            to="/figures/regions/$region"
            params={{ region: code }}
            search={search}
            aria-label={formatMessage(
              { id: 'figures.regions.one' },
              { region: nameOf(code), received: received(code) },
            )}
          >
            <path d={path} className={classes[`level${levelOf(code)}`]}>
              <title>{`${nameOf(code)}: ${formatNumber(received(code))}`}</title>
            </path>
          </Link>
        ))}
      </svg>
      <p className={classes.legend}>
        {Array.from({ length: levels + 1 }, (_, level) => (
          <span key={level}>
            <svg viewBox="0 0 10 10" className={`${classes.key ?? ''} ${classes[`level${level}`] ?? ''}`} aria-hidden>
              <rect width="10" height="10" />
            </svg>
            {level === 0 ? (
              <FormattedMessage id="figures.regions.none" />
            ) : (
              <FormattedMessage id="figures.regions.up-to" values={{ most: Math.floor((most * level) / levels) }} />
            )}
          </span>
        ))}
      </p>
      <Text size="sm">
        <FormattedMessage id="figures.regions.source" />
      </Text>
    </>
  );
}
