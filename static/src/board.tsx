// The projected wall: readable at five metres, it shows the workshop and asks nothing.
import { render } from "preact";
import { watchKeys } from "./board/keys";
import { watchPicture } from "./board/picture";
import type { Boot } from "./board/scene";
import { keepSettings } from "./board/settings";
import { Wall } from "./board/wall";
import { openLive } from "./live/live";
import { lang } from "./parts/i18n";

const boot: Boot = JSON.parse(document.getElementById("boot")!.textContent || "{}");

keepSettings(document.documentElement);
watchPicture();
watchKeys();

const live = openLive({ token: boot.token, workshop: boot.workshop_id, lang: lang() });
render(<Wall live={live} boot={boot} />, document.getElementById("screen")!);
