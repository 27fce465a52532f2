/** As much of topojson-client 3.1 and world-atlas 2.0 as is used here; they ship no types. */

declare module 'world-atlas/land-50m.json' {
  const topology: { objects: { land: object } };
  export default topology;
}

declare module 'topojson-client' {
  import type { FeatureCollection } from 'geojson';

  /** A GeoJSON feature of an object of a topology. */
  export function feature(topology: object, object: object): FeatureCollection;
}
