// What the page knows before the live link: the workshop, the addresses to ask, the token that proves the page is ours.
export interface Boot {
  workshop_id: string;
  csrf_token: string;
  /** "jeudi 12 mars, 14 h", "" when nobody fixed a date. */
  planned: string;
  urls: { seats: string; wall: string; kiosk: string; workshop: string; login: string; backlog: string };
}

export function readBoot(): Boot {
  const block = document.getElementById("boot");
  return JSON.parse((block && block.textContent) || "{}");
}

export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export async function post<Answer>(boot: Boot, url: string, body: object): Promise<Answer> {
  const response = await fetch(url, {
    method: "POST",
    credentials: "same-origin",
    headers: { "Content-Type": "application/json", "X-CSRF-Token": boot.csrf_token },
    body: JSON.stringify(body),
  });
  // An answer cut short is no answer; a refusal may come without a body.
  if (response.ok) return response.json();
  const { message = "" } = await response.json().catch(() => ({}));
  throw new Refused(response.status, message);
}
