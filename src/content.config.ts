import { defineCollection, reference } from 'astro:content';
import { glob } from 'astro/loaders';
import { articleFiles, routineFiles, yamlFile } from './data/loaders.ts';
import { articleSchema, citationSchema, claimSchema, expertSchema, subjectSchema } from './data/schemas.ts';
import { exerciseFiles } from './features/exercise/files.server.ts';
import { exerciseSchema } from './features/exercise/schema.ts';
import { routineSchema } from './features/routine/schema.ts';

const articles = defineCollection({ loader: articleFiles('content/articles'), schema: articleSchema(reference) });

const tags = defineCollection({ loader: yamlFile('content/tags.yaml'), schema: subjectSchema });

const series = defineCollection({ loader: yamlFile('content/series.yaml'), schema: subjectSchema });

const experts = defineCollection({
  loader: glob({ base: './content/experts', pattern: '*.yaml' }),
  schema: expertSchema,
});

const claims = defineCollection({ loader: yamlFile('content/claims.yaml'), schema: claimSchema(reference) });

const citations = defineCollection({ loader: yamlFile('content/citations.yaml'), schema: citationSchema });

const exercises = defineCollection({ loader: exerciseFiles(), schema: exerciseSchema });

const routines = defineCollection({ loader: routineFiles('content/routines'), schema: routineSchema });

export const collections = { articles, tags, series, experts, claims, citations, exercises, routines };
