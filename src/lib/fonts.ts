import { faces } from '../styles/fonts/faces.ts';

/** Remembers, for the visit, that the fonts are in the browser's cache. */
const KEY = 'fonts';

/**
 * Runs in the head. Text is first painted in the measured stand-ins, so that no font competes with it for the line;
 * the fonts are fetched once it is painted and come in all at one moment, so that the page is laid out anew only once.
 * On the pages that follow they are in the cache and switched on at once. Its hash is in the content security policy.
 */
export const fontScript = `(function(k,l){try{if(sessionStorage.getItem(k)){document.getElementById('fonts').media='all';return}}catch(e){}function get(){Promise.all(l.map(function(f){return new FontFace(f[0],f[1],{weight:f[2]}).load()})).then(function(l){l.forEach(function(f){document.fonts.add(f)});try{sessionStorage.setItem(k,1)}catch(e){}},function(){})}var o=new PerformanceObserver(function(){o.disconnect();setTimeout(get)});o.observe({type:'paint',buffered:true})})('${KEY}',${JSON.stringify(faces)})`;
