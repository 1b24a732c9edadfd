// The pictograms of the four zones of a test.
import type { FeedbackZone } from "../live/doc";

export const ZONE_ICONS: Record<FeedbackZone, string> = {
  like: "heart",
  wish: "wrench",
  wonder: "circle-question-mark",
  idea: "lightbulb",
};
