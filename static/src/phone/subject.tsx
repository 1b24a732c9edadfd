// What the workshop is about: one small line over the question, on a screen that has the room.
import { useDoc } from "./visit";

export const Subject = () => <p class="subject meta soft" dir="auto">{useDoc().workshop.title}</p>;
