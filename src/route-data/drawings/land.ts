import { feature } from 'topojson-client';
import topology from 'world-atlas/land-50m.json' with { type: 'json' };

/** The land of the earth without borders (Natural Earth, 1:50 million, public domain), as GeoJSON. */
export const land = feature(topology, topology.objects.land);
