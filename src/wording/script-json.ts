/** JSON as it may stand in a script of a page: nothing in it ends the script. */
export const jsonInScript = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');
