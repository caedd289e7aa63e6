import type { BreadcrumbList, Graph, Organization, Thing, WebPage, WebSite } from 'schema-dts';
import { siteName } from '#words/share.ts';
import { instantOf } from '../../lib/instant.ts';
import { homePath } from '../../lib/paths.ts';
import type { Absolute, PageEntry } from './page-entry.ts';

/** Names by which the nodes of a page point at each other. */
export const ids = {
  site: `${homePath}#website`,
  publisher: `${homePath}#organization`,
  trail: (path: string) => `${path}#trail`,
  article: (path: string) => `${path}#article`,
  plan: (path: string) => `${path}#plan`,
  person: (path: string) => `${path}#person`,
  question: (path: string) => `${path}#question`,
};

/** What search engines are told of a page; null for one that they leave out. */
export function graphOf(entry: PageEntry, site: URL | string): Graph | null {
  if (entry.noindex) return null;
  const absolute = (path: string) => new URL(path, site).href;
  const nodes = entry.graph?.(absolute) ?? [];
  return {
    '@context': 'https://schema.org',
    '@graph': [
      publisherOf(entry.path, absolute),
      siteOf(absolute),
      pageOf(entry, nodes[0], absolute),
      ...nodes,
      ...trailOf(entry, absolute),
    ],
  };
}

function publisherOf(path: string, absolute: Absolute): Organization {
  return {
    '@type': 'Organization',
    '@id': absolute(ids.publisher),
    name: siteName,
    url: absolute(homePath),
    // Looked for on the home page alone.
    ...(path === homePath && { logo: absolute('/apple-touch-icon.png') }),
  };
}

function siteOf(absolute: Absolute): WebSite {
  return {
    '@type': 'WebSite',
    '@id': absolute(ids.site),
    name: siteName,
    url: absolute(homePath),
    publisher: { '@id': absolute(ids.publisher) },
  };
}

function pageOf(entry: PageEntry, main: Thing | undefined, absolute: Absolute): WebPage {
  const { path, title, description, published, modified, image, review } = entry;
  const id = main && typeof main === 'object' && '@id' in main ? main['@id'] : undefined;
  return {
    '@type': entry.pageType ?? 'WebPage',
    '@id': absolute(path),
    url: absolute(path),
    name: title,
    ...(!main && { description }),
    isPartOf: { '@id': absolute(ids.site) },
    ...(published && { datePublished: instantOf(published) }),
    ...(modified && { dateModified: instantOf(modified) }),
    ...(image && { primaryImageOfPage: { '@type': 'ImageObject', url: absolute(image.path) } }),
    ...(entry.trail && { breadcrumb: { '@id': absolute(ids.trail(path)) } }),
    ...(id && { mainEntity: { '@id': id } }),
    ...(review && {
      lastReviewed: review.date,
      reviewedBy: { '@type': 'Person', name: review.by, jobTitle: review.role },
    }),
  };
}

function trailOf({ trail, title, path }: PageEntry, absolute: Absolute): BreadcrumbList[] {
  if (!trail) return [];
  const steps = [{ name: siteName, path: homePath }, ...trail, { name: title, path }];
  return [
    {
      '@type': 'BreadcrumbList',
      '@id': absolute(ids.trail(path)),
      itemListElement: steps.map((step, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: step.name,
        item: absolute(step.path),
      })),
    },
  ];
}
