// What the page brings: the code of its address, the languages it can speak, who answers for each centre.
export interface Boot {
  /** "" on the plain page. */
  pin: string;
  /** {code: name in its own script} */
  languages: Record<string, string>;
  /** voices: where the recordings of this language are listed, "" when there are none. */
  urls: { join: string; voices?: string };
  /** {centre: whom to ask about what is kept} */
  contacts: Record<string, string>;
}

export function readBoot(): Boot {
  const block = document.getElementById("boot");
  return JSON.parse((block && block.textContent) || "{}");
}
