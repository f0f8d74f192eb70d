// Runs in the page: how a colour is seen, and how two differ. CSS, also `color-mix()` and `light-dark()`, is read by the
// browser itself; brightness and contrast are WCAG's.
{
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

  /** These colours one above the other, as they are seen: red, green and blue, from 0 to 255. */
  const seen = (...layers) => {
    canvas.clearRect(0, 0, 1, 1);
    for (const layer of layers) {
      canvas.fillStyle = layer;
      canvas.fillRect(0, 0, 1, 1);
    }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };

  /** WCAG's relative luminance. */
  const brightness = (rgb) => {
    const [r, g, b] = rgb.map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };

  /** From 1 to 21. */
  const contrast = (one, other) => {
    const [low, high] = [brightness(one), brightness(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };

  /** What is behind an element's text, from the page's ground upwards. */
  const behind = (element) => {
    const layers = [];
    for (let at = element; at; at = at.assignedSlot ?? at.parentElement ?? at.getRootNode().host) {
      layers.unshift(getComputedStyle(at).backgroundColor);
      if (at.matches('dialog')) break;
    }
    return ['#fff', ...layers];
  };

  globalThis.colour = { seen, contrast, behind };
}
