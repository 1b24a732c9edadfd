// The frame of most views: the step above, the step track, the people and the way in below.
import type { ComponentChildren } from "preact";
import { stepNumber } from "../parts/steps";
import { Foot } from "./foot";
import { Head } from "./head";
import type { Scene } from "./scene";

interface FrameProps {
  scene: Scene;
  /** For those who listen, where the view shows no title of its own. */
  title?: string;
  /** The line at the top right: what happens now. */
  phase: ComponentChildren;
  /** False where the view shows the time itself. */
  time?: boolean;
  /** In the top line: what the workshop is about. */
  subject?: string;
  /** In the middle of the foot, instead of the people. */
  middle?: ComponentChildren;
  /** False where the arrows beside the thing itself tell the place. */
  pager?: boolean;
  class: string;
  /** Colour of a group behind the whole view. */
  group?: number;
  children: ComponentChildren;
}

export function Frame({ scene, title, phase, time = true, subject, middle, pager = true, class: className, group, children }: FrameProps) {
  return (
    <div class="board" data-step={stepNumber(scene.doc.step)}>
      <Head scene={scene} phase={phase} time={time} subject={subject} />
      <main class={className} data-group={group}>{title && <h1 class="sr">{title}</h1>}{children}</main>
      <Foot scene={scene} middle={middle} pager={pager} />
    </div>
  );
}
