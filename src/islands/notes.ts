/** A note that seeks its place in the margin; lengths in pixels. */
export interface Slot {
  /** Where its phrase stands, from the top of the paragraph. */
  wanted: number;
  /** How high it is. */
  height: number;
}

/**
 * Places notes as near to their phrases as can be, none over another and none past the foot of the margin.
 *
 * @param slots the notes in reading order
 * @param gap the least distance between two
 * @param room the height of the margin; what does not fit begins at its head
 * @returns the top of each
 */
export function stack(slots: readonly Slot[], gap: number, room: number): number[] {
  let free = 0;
  const tops = slots.map(({ wanted, height }) => {
    const top = Math.max(wanted, free);
    free = top + height + gap;
    return top;
  });
  let floor = room;
  for (let index = slots.length - 1; index >= 0; index--) {
    const height = slots[index]?.height ?? 0;
    tops[index] = Math.min(tops[index] ?? 0, floor - height);
    floor = (tops[index] ?? 0) - gap;
  }
  // Where all is too long for the margin, it stands as it would without a script.
  return (tops[0] ?? 0) < 0 ? slots.map((_, index) => sum(slots.slice(0, index), gap)) : tops;
}

const sum = (slots: readonly Slot[], gap: number) =>
  slots.reduce((total, { height }) => total + height + gap, 0);

/** Moves every note beside its phrase, where there is a margin; elsewhere they follow their paragraph. */
function alignNotes(): void {
  for (const margin of document.querySelectorAll<HTMLElement>('.margin')) {
    const notes = [...margin.querySelectorAll<HTMLElement>('.note')];
    for (const note of notes) note.style.transform = '';
    if (getComputedStyle(margin).gridColumnStart !== '4') continue;
    const { top, height } = margin.getBoundingClientRect();
    const boxes = notes.map((note) => note.getBoundingClientRect());
    const gap = boxes[0] && boxes[1] ? boxes[1].top - boxes[0].bottom : 0;
    const slots = notes.map((note, index) => {
      const phrase = document.getElementById(note.id.replace('note-', 'ref-'));
      return {
        wanted: (phrase?.getBoundingClientRect().top ?? top) - top,
        height: boxes[index]?.height ?? 0,
      };
    });
    stack(slots, gap, height).forEach((place, index) => {
      const note = notes[index];
      // A transform moves nothing else, so that no line jumps under the reader's eyes.
      if (note) note.style.transform = `translateY(${place - ((boxes[index]?.top ?? top) - top)}px)`;
    });
  }
}

if (typeof document !== 'undefined' && document.querySelector('.margin')) {
  alignNotes();
  addEventListener('resize', alignNotes);
  document.addEventListener('change', alignNotes);
  void document.fonts.ready.then(alignNotes);
}
