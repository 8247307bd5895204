import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { MenuItem, MenuLabel } from '../ui/menu/items';

const schemes = [
  { value: 'light', label: 'Light', Icon: IconSun },
  { value: 'dark', label: 'Dark', Icon: IconMoon },
  { value: 'auto', label: 'As the device', Icon: IconDeviceDesktop },
] as const satisfies { value: MantineColorScheme; label: string; Icon: typeof IconSun }[];

export function ColorSchemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <MenuLabel>Appearance</MenuLabel>
      {schemes.map(({ value, label, Icon }) => (
        <MenuItem
          key={value}
          leftSection={<Icon size={16} />}
          rightSection={colorScheme === value && <IconCheck size={16} aria-label="chosen" />}
          closeMenuOnClick={false}
          onClick={() => setColorScheme(value)}
        >
          {label}
        </MenuItem>
      ))}
    </>
  );
}
