// French signs stay with their word, also where people typed a plain space before them.
export const bound = (text: string): string => text.replace(/ ([?!:;»])/g, "\u00a0$1").replace(/« /g, "«\u00a0");
