/** Remembers, for the visit, that the fonts are in the browser's cache. */
const KEY = 'fonts';

/**
 * Runs in the head. Text is first painted in the measured stand-in, so that no font competes with it for the line;
 * the fonts come right after, and at once on the pages that follow. Its hash is in the content security policy.
 */
export const fontScript = `(function(s,k){function on(){s.media='all';document.fonts.ready.then(function(){try{sessionStorage.setItem(k,1)}catch(e){}})}try{if(sessionStorage.getItem(k))return on()}catch(e){}addEventListener('load',function(){requestAnimationFrame(function(){setTimeout(on)})})})(document.getElementById('fonts'),'${KEY}')`;
