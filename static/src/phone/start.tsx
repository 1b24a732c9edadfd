// Draws the phone's screens into the page, and answers what was tapped before they were here.
import { render } from "preact";
import { App } from "./app";
import { readBoot } from "./boot";
import { early } from "./early";
import { watchVoices } from "./speech";
import { followViewport } from "./viewport";

const place = document.getElementById("screen");
if (place) {
  followViewport();
  const boot = readBoot();
  watchVoices(boot.urls.voices);
  render(<App boot={boot} />, place);
  early.isOver = true;
  if (early.tapped && early.tapped.isConnected) early.tapped.click();
}
