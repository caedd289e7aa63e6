import { z } from 'astro/zod';
import type { Scene } from '../figure/scene.ts';
import { groundFaults } from './ground.ts';

const point = z.tuple([z.number(), z.number()]).readonly();
const degrees = z.number().min(-180).max(180);

/** One thing beside the body; lengths in hundredths of the body's height. */
const prop = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('wall'), x: z.number() }),
  z.strictObject({ kind: z.literal('mat'), x: z.number(), width: z.number() }),
  z.strictObject({ kind: z.literal(['step', 'bench']), x: z.number(), width: z.number(), height: z.number() }),
  z.strictObject({ kind: z.literal('rail'), x: z.number(), height: z.number(), foot: z.number() }),
  z.strictObject({ kind: z.literal(['ball', 'roller']), x: z.number(), y: z.number(), radius: z.number() }),
]);

const common = {
  trunk: degrees.describe(
    'Degrees from upright: forward in a side view, to the right in a front view; -90 lies with the head to the left.',
  ),
  head: degrees.describe('Degrees that the head nods: from upright in a side view, beyond the trunk in a front view.'),
  props: z.array(prop).describe('What stands or lies around.'),
  arrows: z
    .array(z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly())
    .optional()
    .describe('Which way things move: from x, y to x, y.'),
};

const leg = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('planted'), foot: point, ankle: degrees, knee: degrees, pitch: degrees.optional() }),
  z.strictObject({ kind: z.literal('placed'), foot: point, pitch: degrees.optional() }),
  z.strictObject({ kind: z.literal('free'), hip: degrees, knee: degrees, ankle: degrees }),
]);
const arm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('placed'), palm: point, tilt: degrees.optional() }),
  z.strictObject({ kind: z.literal('free'), shoulder: degrees, elbow: degrees, tilt: degrees.optional() }),
]);

const side = z.strictObject({
  view: z.literal('side'),
  ...common,
  hip: point.optional().describe('Where the hip is, for a body that no leg carries.'),
  pelvis: point.optional().describe('How far a turned pelvis brings the far hip ahead, and up.'),
  near: leg,
  far: leg,
  nearArm: arm,
  farArm: arm,
  work: z
    .strictObject({ muscle: z.enum(['gastrocnemius', 'soleus', 'adductors']), strain: z.number().min(0).max(1) })
    .optional()
    .describe('The worked muscle, and how taut its tendon is, 0 to 1.'),
});

const frontLeg = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('straight'), lift: degrees }),
  z.strictObject({
    kind: z.literal('bent'),
    knee: point,
    ankle: point,
    stands: z.boolean().optional(),
    across: z.boolean().optional(),
  }),
]);
const frontArm = z.strictObject({ elbow: point, wrist: point });

const front = z.strictObject({
  view: z.literal('front'),
  ...common,
  pelvis: point.describe('The middle of the hips.'),
  side: z.literal([1, -1]).describe('On which side of the trunk the near leg is: 1 right, -1 left.'),
  near: frontLeg,
  far: frontLeg,
  nearArm: frontArm,
  farArm: frontArm,
  work: z
    .strictObject({ muscle: z.enum(['adductors', 'abductors']) })
    .optional()
    .describe('The worked muscle, on the near leg.'),
});

const scene = z.discriminatedUnion('view', [side, front]).superRefine((value, context) => {
  for (const fault of groundFaults(value as Scene)) context.addIssue({ code: 'custom', message: fault });
});

const named = z.strictObject({
  label: z.string().trim().min(1).max(60).describe('What is to be seen, in a few words.'),
  intensity: z.number().min(0).max(10).optional().describe('How strong the pull is, 0 to 10, where that is the point.'),
  scene,
});

/** A figure's frames: the first is whole, each later one says what is different from the one before. */
function unfold(given: unknown): unknown {
  const { view, frames, ...rest } = Object(given) as { view?: unknown; frames?: unknown };
  if (!Array.isArray(frames)) return given;
  let before: object = { view };
  const whole = frames.map((frame: object) => {
    const { label, intensity, ...scene } = Object(frame) as { label?: unknown; intensity?: unknown };
    before = { ...before, ...scene };
    return { label, ...(intensity === undefined ? {} : { intensity }), scene: before };
  });
  return { ...rest, frames: whole };
}

/** One picture of an exercise: one frame, or the first and the last of a movement. */
export const figureSchema = z.preprocess(
  unfold,
  z.strictObject({
    person: z.enum(['a', 'b', 'c']).describe('Whose body: a, b or c.'),
    label: z
      .strictObject({
        text: z.string().min(1).max(60),
        of: z.enum(['calf', 'thigh', 'hip']),
        at: point,
        above: z.boolean().optional(),
      })
      .optional()
      .describe('What a line leads to: "calf: the first hint", of which spot, written where.'),
    caption: z.string().trim().min(1).max(120).optional().describe('A sentence under a picture that is not the first.'),
    seconds: z.number().min(1).max(6).default(3).describe('Seconds from the first frame to the last.'),
    frames: z.array(named).min(1).max(2),
  }),
);
