/**
 * Names where links lead that leave both the feed's host and the page's, whatever their texts say: the styles show
 * `data-host` behind them.
 *
 * @param root - The widget's shadow root.
 * @param address - Where the feed came from; nothing while there is none.
 */
export function nameHosts(root: ParentNode, address: string): void {
  const known = ['', location.host, address && new URL(address).host];
  root.querySelectorAll('a').forEach(({ host, dataset }) => {
    const name = known.includes(host) ? '' : ` (${host})`;
    if (dataset['host'] !== name) dataset['host'] = name;
  });
}
