import { houses } from './floors.ts';
import { roomsOf } from './survey.ts';

/** Domains that have a floor, in the order of the alphabet. */
const domainsOn = (rooms: readonly string[], floor: string) =>
  rooms.flatMap((room) => (room.endsWith(`/${floor}`) ? [room.slice(0, -floor.length - 1)] : [])).sort();

/** The floors of a house as mermaid draws them: the roof on top, and each floor may use all that is below. */
export function picture(house: (typeof houses)[number], files: readonly string[]): string {
  const rooms = [...new Set(files.map(roomsOf(files)))];
  const named = new Set(house.floors.flatMap((floor) => floor.rooms));
  const lines = house.floors.toReversed().map((floor, index) => {
    const where = floor.rooms.map((room) => {
      if (!room.startsWith('*/')) return `${room.replace(/\.tsx?$/, '')}`;
      const name = room.slice(2);
      const domains = domainsOn(rooms, name).filter((domain) => !named.has(`${domain}/${name}`));
      return `{${domains.join(', ')}}/${name}`;
    });
    return `  f${index}["<b>${floor.name}</b>: ${floor.holds}<br/>${where.join(' · ')}"]`;
  });
  const stairs = `  ${house.floors.map((_, index) => `f${index}`).join(' --> ')}`;
  return ['```mermaid', 'flowchart TD', ...lines, stairs, '```'].join('\n');
}

/** Puts the picture of each house between its marks. @throws Error where the marks are missing */
export function withPictures(text: string, pictures: ReadonlyMap<string, string>): string {
  let out = text;
  for (const [name, drawn] of pictures) {
    const [begin, end] = [`<!-- floors of the ${name} -->`, `<!-- end of the ${name} -->`];
    const [from, to] = [out.indexOf(begin), out.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`ARCHITECTURE.md lacks ${begin} … ${end}.`);
    out = `${out.slice(0, from + begin.length)}\n${drawn}\n${out.slice(to)}`;
  }
  return out;
}
