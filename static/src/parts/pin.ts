// A workshop's code as people read it.

/** "482 915": three and three, never cut at the end of a line. */
export const pinText = (pin: string): string => pin.slice(0, 3) + "\u00a0" + pin.slice(3);
