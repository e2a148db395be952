import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoMercator, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Plugin } from 'vite';

/** The map of the regions as analysts load it; see `virtual:regions-map`. */
const module = 'virtual:regions-map';
const [width, height] = [560, 640];

type Topology = Parameters<typeof feature>[0];
type Collection = Extract<Topology['objects'][string], { type: 'GeometryCollection' }>;

/**
 * Draws the 12 regions once, when the web app is built: paths of whole pixels, so that the browser gets neither the boundaries
 * (430 kB) nor a library to project them. Boundaries: OpenStreetMap contributors, ODbL, by way of morocco-map.
 */
export const regionsMap = (): Plugin => ({
  name: 'jisr-regions-map',
  resolveId: (id) => (id === module ? `\0${module}` : undefined),
  load: (id) => (id === `\0${module}` ? `export const regionsMap = ${JSON.stringify(drawn())};` : undefined),
});

function drawn() {
  const file = createRequire(import.meta.url).resolve('morocco-map');
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology;
  const regions = feature(topology, topology.objects['regions'] as Collection);
  const path = geoPath(geoMercator().fitSize([width, height], regions)).digits(0);
  return {
    width,
    height,
    regions: regions.features.map((region) => ({
      code: String(region.id),
      path: withoutRepeats(path(region) ?? ''),
      centre: path.centroid(region).map(Math.round),
    })),
  };
}

/** Points that fall on one pixel are one point. */
const withoutRepeats = (path: string) => path.replaceAll(/([\d.]+,[\d.]+)(?:L\1(?![\d.]))+/g, '$1');
