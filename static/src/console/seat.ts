// The facilitator's seat in this workshop: asked once a tab, kept while the tab lives, asked again when refused.
import { post, type Boot } from "./boot";

interface Seat {
  token: string;
}

const keyOf = (boot: Boot): string => `fabrique-seat-${boot.workshop_id}`;

export async function takeSeat(boot: Boot): Promise<string> {
  return sessionStorage.getItem(keyOf(boot)) || askForSeat(boot);
}

export const forgetSeat = (boot: Boot): void => sessionStorage.removeItem(keyOf(boot));

async function askForSeat(boot: Boot): Promise<string> {
  const { token } = await post<Seat>(boot, boot.urls.seats, { role: "facilitator" });
  sessionStorage.setItem(keyOf(boot), token);
  return token;
}
