import { faces } from '../styles/fonts/faces.ts';

/** Remembers, for the visit, that the fonts are in the browser's cache. */
const KEY = 'fonts';

/** What lies below the first screen of an article; `article.css` names the same. */
const BELOW = '.prose>:nth-child(n+9),.after-words,.sources';

/** So many pieces are unfolded in one idle moment: few enough that none of them is long. */
const PIECES = 5;

/**
 * Runs in the head, so that the first paint waits for nothing that it does not show. Its hash is in the content
 * security policy.
 *
 * - Fonts are fetched once the whole first screen is painted (a long page may paint its header before it has all come)
 *   and come in at one moment; until then stand-ins of the same measures show.
 *   On the pages that follow they are in the cache and on at once.
 * - What lies below is folded (`content-visibility`), and unfolded bit by bit once the fonts are in, or all at once as
 *   soon as the reader does anything: a folded part has only a guessed height, and a link into the page would miss.
 *   A page that opens at an anchor, or is come back to, is never folded.
 */
export const firstPaintScript = `(function(key,faces,below,pieces){
var root=document.documentElement,page=performance.getEntriesByType('navigation')[0],wakes=['pointerdown','touchstart','wheel','keydown','scroll','hashchange','beforeprint'],cached;
try{cached=sessionStorage.getItem(key)}catch(e){}
if(cached)document.getElementById('fonts').media='all';
function all(f){wakes.forEach(function(w){f(w,unfold,true)})}
function unfold(){root.classList.remove('folded');all(removeEventListener)}
function bit(){var rest=root.querySelectorAll(below.split(',').map(function(s){return '.folded '+s+':not(.open)'}).join());if(!rest.length)return unfold();for(var i=0;i<pieces&&rest[i];i++)rest[i].classList.add('open');idle(bit)}
function idle(f){self.requestIdleCallback?requestIdleCallback(f,{timeout:200}):setTimeout(f,50)}
function ready(){try{sessionStorage.setItem(key,1)}catch(e){}idle(bit)}
if(!location.hash&&page&&page.type=='navigate'){root.classList.add('folded');all(addEventListener)}
function painted(){if(cached)return idle(bit);Promise.all(faces.map(function(f){return new FontFace(f[0],f[1],{weight:f[2]}).load()})).then(function(l){l.forEach(function(f){document.fonts.add(f)});ready()},function(){idle(bit)})}
function next(){requestAnimationFrame(function(){requestAnimationFrame(function(){setTimeout(painted)})})}
var seen=new PerformanceObserver(function(){seen.disconnect();document.readyState=='complete'?next():addEventListener('load',next)});seen.observe({type:'paint',buffered:true})
})('${KEY}',${JSON.stringify(faces)},'${BELOW}',${PIECES})`;
