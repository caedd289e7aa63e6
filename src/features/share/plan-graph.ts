import type { ExercisePlan, QuantitativeValue } from 'schema-dts';
import type { Exercise } from '../../data/exercises.ts';
import type { Routine } from '../../data/routines.ts';
import { exercisePath, figurePath, routinePath } from '../../lib/paths.ts';
import { amountOf, oftenOf, pausesOf } from '#words/dose.ts';
import { muscles } from '#words/exercise.ts';
import type { Step } from '../routine/dose.ts';
import { doseText } from '#words/routine.ts';
import { ids } from './graph.ts';
import type { Absolute, ShareImage } from './page-entry.ts';

type Range = readonly [least: number, most: number];

/** UN/CEFACT's code of a second. */
const SECONDS = 'SEC';

function quantity([least, most]: Range, unitCode?: string): QuantitativeValue {
  const unit = unitCode ? { unitCode } : {};
  if (least === most) return { '@type': 'QuantitativeValue', value: least, ...unit };
  return { '@type': 'QuantitativeValue', minValue: least, maxValue: most, ...unit };
}

function restOf({ rest }: Exercise['data']['dose']): Range {
  return typeof rest === 'number' ? [rest, rest] : rest;
}

/** An exercise with its dose: numbers as they are in its file, and the sentences that its page makes of them. */
export function exerciseNode({ id, data }: Exercise, image: ShareImage | undefined, absolute: Absolute): ExercisePlan {
  const path = exercisePath(id);
  const { dose } = data;
  const rest = restOf(dose);
  return {
    '@type': 'ExercisePlan',
    '@id': absolute(ids.plan(path)),
    name: data.title,
    description: data.description,
    url: absolute(path),
    image: absolute(image?.path ?? figurePath(id)),
    publisher: { '@id': absolute(ids.publisher) },
    associatedAnatomy: data.muscles.map((muscle) => ({ '@type': 'AnatomicalStructure', name: muscles[muscle] })),
    activityFrequency: oftenOf(dose),
    ...(dose.mode === 'time'
      ? { activityDuration: quantity(dose.seconds, SECONDS) }
      : { repetitions: quantity(dose.reps) }),
    ...(rest[1] > 0 && { restPeriods: quantity(rest, SECONDS) }),
    additionalVariable: [amountOf(dose), ...pausesOf(dose)],
  };
}

/** A routine with its exercises in order, each with the dose that it has there. */
export function routineNode(
  { id, data }: Routine,
  steps: readonly Step[],
  image: ShareImage | undefined,
  absolute: Absolute,
): ExercisePlan {
  const path = routinePath(id);
  return {
    '@type': 'ExercisePlan',
    '@id': absolute(ids.plan(path)),
    name: data.title,
    description: data.description,
    url: absolute(path),
    ...(image && { image: absolute(image.path) }),
    publisher: { '@id': absolute(ids.publisher) },
    activityFrequency: data.often,
    hasPart: steps.map(({ guide, dose }) => ({
      '@type': 'ExercisePlan',
      name: guide.title,
      url: absolute(exercisePath(guide.id)),
      additionalVariable: doseText(dose),
    })),
  };
}
