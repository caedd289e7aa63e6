export type Way = 'email' | 'whatsapp' | 'facebook' | 'bluesky';

/**
 * Addresses that pass a page on by plain links: nothing of theirs is fetched before somebody follows one.
 * The title comes with the card that they draw; a mail has none. Which ones, and why no others: see src/decisions.
 * @param url absolute
 */
export function waysOf(title: string, url: string): { way: Way; href: string }[] {
  const [name, address] = [title.toWellFormed(), url].map(encodeURIComponent);
  return [
    { way: 'email', href: `mailto:?subject=${name}&body=${address}` },
    { way: 'whatsapp', href: `https://wa.me/?text=${address}` },
    { way: 'facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${address}` },
    { way: 'bluesky', href: `https://bsky.app/intent/compose?text=${address}` },
  ];
}
