/** What stands around every page. */
export const skip = 'Skip to the text';
export const siteNav = 'Site';
export const aboutNav = 'About the site';
export const themeToggle = 'Change between light and dark';
export const promise = 'Not medical advice. No trackers, no adverts, no account needed.';
/** The pages that the foot leads to. */
export const foot = {
  plan: 'Two-week plan',
  feeds: 'Feeds',
  about: 'About',
  disclaimer: 'Disclaimer',
  privacy: 'Privacy',
  signIn: 'Sign in',
};
/** A page's title where something in its form is wrong. */
export const errorTitle = (title: string) => `Error: ${title}`;
/** Where the site is kept as an app. */
export const appDescription = 'A running column with exercises that show and count.';

/** What a server says in plain text, where it has no page for it. */
export const noPage = 'There is no page here.';
export const gonePage = 'This page is gone.';
