/** What every answer has, whichever server gives it. */
export const always: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'self'",
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** What files have besides that have a digest of their content in their name. */
export const forGood = 'public, max-age=31536000, immutable';
