import { expect, test } from 'vitest';
import { joinInline } from './join.ts';

const all = () => true;
const script = (text: string) => `<script type="module">${text}</script>`;

test('modules become one where the last was, each with its names to itself, and one that is written twice runs once', () => {
  const page = `${script('var a=1;log(a)')}<p>${script('var a=2;log(a)')}</p>${script('var a=1;log(a)')}<footer>`;
  const joined = joinInline(page, all);
  expect(joined.match(/<script/g)).toHaveLength(1);
  expect(joined).toMatch(/^<p><\/p><script type="module">.*<\/script><footer>$/s);
  const heard: number[] = [];
  const [, code = ''] = /<script[^>]*>(.*)<\/script>/s.exec(joined) ?? [];
  (new Function('log', code) as (log: (value: number) => void) => void)((value) => heard.push(value));
  expect(heard).toEqual([1, 2]);
});

test('sheets become one where the first was, in their order', () => {
  const page =
    '<style>@layer a,b;</style><style id="fonts">f{}</style><style>@media (width<=40rem){a{}}</style><style>b{}</style>';
  expect(joinInline(page, all)).toBe(
    '<style>@layer a,b;@media (width<=40rem){a{}}b{}</style><style id="fonts">f{}</style>',
  );
  expect(joinInline('<style>a{}</style><style>[href$&]{}</style>', all)).toBe('<style>a{}[href$&]{}</style>');
});

test('what waits in a template, stands without script or is not allowed stays where it is', () => {
  const left = `<template>${script('late()')}</template><noscript><style>n{}</style></noscript>${script('bad()')}`;
  const page = `${left}${script('one()')}${script('two()')}<style>a{}</style>`;
  const joined = joinInline(page, (text) => text !== 'bad()');
  expect(joined.startsWith(left)).toBe(true);
  expect(joined.match(/bad\(\)/g)).toHaveLength(1);
  expect(joined).toMatch(/one\(\).*two\(\)/s);
});
