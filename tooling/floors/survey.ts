import type { House } from './floors.ts';
import type { Import } from './imports.ts';

export interface Survey {
  readonly files: number;
  readonly imports: number;
  /** Imports that run up, each `floor: file -> floor: file`. */
  readonly up: readonly string[];
  /** Rooms that stand on no floor. */
  readonly homeless: readonly string[];
  /** Pairs of rooms that import each other, with the imports of the rarer direction. */
  readonly mutual: readonly string[];
}

/** Which room a file is in: `domain/floor` where the subfolder's name stands under three top folders or more. */
export function roomsOf(files: readonly string[]): (file: string) => string {
  const tops = Map.groupBy(
    files.map((file) => file.split('/')).filter((parts) => parts.length > 2),
    ([, second = '']) => second,
  );
  const shared = new Set(
    [...tops].filter(([, among]) => new Set(among.map(([top]) => top)).size >= 3).map(([name]) => name),
  );
  return (file) => {
    const [top = '', second = '', ...rest] = file.split('/');
    return rest.length && shared.has(second) ? `${top}/${second}` : top;
  };
}

/** The floor of a room, counted from the ground. A name in full goes before one with an asterisk. */
function levelOf({ floors }: House, room: string): number {
  const inFull = floors.findIndex(({ rooms }) => rooms.includes(room));
  if (inFull >= 0) return inFull;
  const [, second] = room.split('/');
  return floors.findIndex(({ rooms }) => second !== undefined && rooms.includes(`*/${second}`));
}

export function survey(house: House, files: readonly string[], imports: readonly Import[]): Survey {
  const roomOf = roomsOf(files);
  const between = new Map<string, Import[]>();
  const up: string[] = [];
  for (const one of imports) {
    const [from, to] = [roomOf(one.from), roomOf(one.to)];
    if (from === to) continue;
    const way = `${from} > ${to}`;
    between.set(way, [...(between.get(way) ?? []), one]);
    const [low, high] = [levelOf(house, from), levelOf(house, to)];
    if (low < high && low >= 0) {
      up.push(`${house.floors[low]?.name}: ${one.from} -> ${house.floors[high]?.name}: ${one.to}`);
    }
  }
  const mutual = [...between].flatMap(([way, there]) => {
    const [from = '', to = ''] = way.split(' > ');
    const back = between.get(`${to} > ${from}`);
    if (!back || from > to) return [];
    const rarer = there.length <= back.length ? there : back;
    return [`${from} and ${to}: ${rarer.map((one) => `${one.from} -> ${one.to}`).join(', ')}`];
  });
  const homeless = [...new Set(files.map(roomOf))].filter((room) => levelOf(house, room) < 0);
  return { files: files.length, imports: imports.length, up, homeless, mutual };
}
