/** Where the reader's choice of light or dark is kept, on the device only. */
export const THEME_KEY = 'theme';

/**
 * Runs in the head before the first paint, so that a chosen theme never flashes the other one; the class shows
 * controls that only a script can serve. It stands inline: its hash is put into the content security policy by
 * `astro.config.mjs`.
 */
export const themeScript = `var d=document.documentElement;d.classList.add('js');try{var t=localStorage.getItem('${THEME_KEY}');if(t==='light'||t==='dark')d.dataset.theme=t}catch(e){}`;
