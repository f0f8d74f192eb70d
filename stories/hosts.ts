import './hosts/hosts.css';

const themes = import.meta.glob<string>('../packages/widgets/themes/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Pages as towns have them, for Storybook's backgrounds. Their type, and their other colours, are in hosts.css. */
export const HOSTS = {
  schlicht: { name: 'schlichte Seite', value: '#ffffff' },
  dunkel: { name: 'dunkle Seite', value: '#131525' },
  wordpress: { name: 'WordPress', value: '#ffffff' },
  typo3: { name: 'TYPO3', value: '#ffffff' },
  seitenspalte: { name: 'Seitenspalte in TYPO3', value: '#f8f9fa' },
  kern: { name: 'KERN', value: '#f3f4f7' },
  flusstal: { name: 'Flusstal', value: '#f4f8f8' },
  bergstadt: { name: 'Bergstadt', value: '#3a1024' },
};

/** Puts the themes onto the page, each for the host of its name only. */
export function loadThemes(): void {
  const style = document.createElement('style');
  style.textContent = Object.entries(themes)
    .map(([path, css]) => css.replaceAll(':root', path.replace(/.*\/(.+)\.css/, '.host-$1')))
    .join('\n');
  document.head.append(style);
}

const frame = (name: string, width: number, height: number): object => ({
  name: `${name} (${width})`,
  styles: { width: `${width}px`, height: `${height}px` },
});

/** Real widths, for Storybook's viewports. */
export const VIEWPORTS = {
  phone: frame('kleines Telefon', 320, 568),
  phoneLarge: frame('Telefon', 390, 844),
  // A third of Bootstrap's container of 1140 pixels, without its gutter.
  aside: frame('Seitenspalte in TYPO3', 356, 900),
  // Theme „Twenty Twenty-Five“: contentSize.
  wordpress: frame('Inhalt in WordPress', 645, 900),
  // Two thirds of the same container.
  typo3: frame('Inhalt in TYPO3', 736, 900),
  tablet: frame('Tablet', 768, 1024),
  desktop: frame('Schreibtisch', 1280, 800),
  foyer: frame('Bildschirm im Foyer, hochkant', 1080, 1920),
};

/** Dresses the page as one of the hosts, or leaves it as it is. */
export function dress(host: string | undefined): void {
  const { classList } = document.body;
  classList.remove(...[...classList].filter((name) => /^host\b/.test(name)));
  if (host && host in HOSTS) classList.add('host', `host-${host}`);
}
