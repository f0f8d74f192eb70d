// The block editor of WordPress, as it is operated in each version since 6.1: the text is in a frame of its own in newer
// ones.
import { newPage } from '../pages/webmaster.mjs';
import { logIn } from './plugin-site.mjs';

/** Opens the editor for a new post, without the dialogs of a first visit. */
export async function openEditor(page, origin) {
  await page.goto(`${origin}/wp-admin/post-new.php`);
  await page.waitForFunction(() => globalThis.wp?.data?.select('core/editor').getCurrentPostId());
  await page.evaluate(() => {
    const { dispatch } = globalThis.wp.data;
    dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false);
    dispatch('core/preferences').set('core', 'enableChoosePatternModal', false);
  });
}

/** Begins a post as one of the users. */
export async function beginPost(browser, site, user) {
  const page = await newPage(browser, { ignoreHTTPSErrors: true });
  await logIn(page, site, user);
  await openEditor(page, site.origin);
  await page.locator('.editor-post-title__input, iframe[name="editor-canvas"]').first().waitFor();
  const isFramed = await page.locator('iframe[name="editor-canvas"]').count();
  const text = isFramed ? page.frameLocator('iframe[name="editor-canvas"]') : page;
  await text.locator('.editor-post-title__input').fill('Neues');
  return { page, text };
}

/** Inserts a block as one types: with a slash and its name. */
export async function insertBlock({ page, text }, name) {
  await text.locator('.editor-post-title__input').press('Enter');
  await page.keyboard.type(`/${name}`);
  const option = page.getByRole('option', { name });
  await option.waitFor();
  await option.click();
  await page.evaluate(() => globalThis.wp.data.dispatch('core/edit-post').openGeneralSidebar('edit-post/block'));
}

/** Publishes the post, and gives its address. */
export const publishPost = ({ page }) =>
  page.evaluate(async () => {
    const { dispatch, select } = globalThis.wp.data;
    dispatch('core/editor').editPost({ status: 'publish' });
    await dispatch('core/editor').savePost();
    return select('core/editor').getPermalink();
  });
