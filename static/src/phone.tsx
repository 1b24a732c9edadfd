// The phone's screen: a pencil in each hand, while the wall is where people look.
import { render } from "preact";
import { App } from "./phone/app";
import { readBoot } from "./phone/boot";
import { early } from "./phone/early";
import { watchVoices } from "./phone/speech";
import { followViewport } from "./phone/viewport";

const place = document.getElementById("screen");
if (place) {
  followViewport();
  const boot = readBoot();
  watchVoices(boot.urls.voices);
  render(<App boot={boot} />, place);
  early.isOver = true;
  if (early.tapped && early.tapped.isConnected) early.tapped.click();
}
