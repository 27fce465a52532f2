import type { APIRoute } from 'astro';
import { documentSchemaToJson } from '../../../exports/json-schema.ts';

export const GET: APIRoute = () =>
  new Response(documentSchemaToJson(), { headers: { 'Content-Type': 'application/schema+json' } });
