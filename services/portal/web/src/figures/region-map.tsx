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

/** Numbers up to which each shade goes: the most in four steps, fewer where they would be the same number. */
const shadesTo = (most: number): readonly number[] => [
  ...new Set([1, 2, 3, 4].map((quarter) => Math.ceil((most * quarter) / 4))),
];

/** How many complaints were received in each region; each leads to its page. The map is never mirrored. */
export function RegionMap({ sums, nameOf, search }: Parts) {
  const { formatMessage, formatNumber } = useIntl();
  const received = (region: string) => sums.get(region)?.counts.received ?? 0;
  const shades = shadesTo(Math.max(0, ...[...sums.keys()].map(received))).filter((most) => most > 0);
  const levelOf = (region: string) =>
    received(region) === 0 ? 0 : 1 + shades.findIndex((most) => received(region) <= most);
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
        {[0, ...shades].map((most, level) => (
          <span key={most}>
            <svg viewBox="0 0 10 10" className={`${classes.key ?? ''} ${classes[`level${level}`] ?? ''}`} aria-hidden>
              <rect width="10" height="10" />
            </svg>
            {level === 0 ? (
              <FormattedMessage id="figures.regions.none" />
            ) : (
              <FormattedMessage id="figures.regions.up-to" values={{ most }} />
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
