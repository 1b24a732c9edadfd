// The shared tablet at a front desk: one person after another, and nothing of anybody stays.
import { render } from "preact";
import { followViewport } from "./phone/viewport";
import { readBoot } from "./kiosk/boot";
import { followKeyboard } from "./kiosk/keyboard";
import { Kiosk } from "./kiosk/kiosk";
import { createStand } from "./kiosk/stand";

const place = document.getElementById("screen");
if (place) {
  followViewport();
  followKeyboard();
  render(<Kiosk stand={createStand(readBoot())} />, place);
}
