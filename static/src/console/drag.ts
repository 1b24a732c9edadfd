// Dragging a note with the mouse; each gesture has its twin by touch and by key.
const KIND = "application/x-fabrique-note";

export const draggable = (noteId: string, onLift: () => void, onEnd: () => void) => ({
  draggable: true,
  onDragStart: (event: DragEvent) => {
    event.dataTransfer?.setData(KIND, noteId);
    if (event.dataTransfer) event.dataTransfer.effectAllowed = "move";
    onLift();
  },
  onDragEnd: onEnd,
});

export const dropTarget = (onDrop: (noteId: string) => void) => ({
  onDragOver: (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes(KIND)) return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).classList.add("is-over");
  },
  onDragLeave: (event: DragEvent) => (event.currentTarget as HTMLElement).classList.remove("is-over"),
  onDrop: (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    (event.currentTarget as HTMLElement).classList.remove("is-over");
    const noteId = event.dataTransfer?.getData(KIND);
    if (noteId) onDrop(noteId);
  },
});
