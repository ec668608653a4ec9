// How does an editor's text come out, as it stands there and not on the disk? What the disk says beside it is looked up once, until something changes.

import { GateError, withLine } from '../errors.ts'
import { type Day, isoDay } from '../facts/calendar.ts'
import { type Answers, pair } from '../pair/pair.ts'
import type { Gate } from '../policy/gate.ts'
import type { Guidance } from '../policy/guidance-schema.ts'
import { readChecklist } from '../read/markdown.ts'
import { readSource } from '../read/source.ts'
import type { Finding } from '../result.ts'
import { type ConfigInForce, readConfig, refuseUnknownGates } from '../run/find-config.ts'
import { Gates } from '../run/gates.ts'
import { type Judge, judgeHere } from '../run/judge.ts'
import { withinLimits } from '../run/limits.ts'
import { mayBeUnjudgedChecklist } from '../run/may-be-checklist.ts'
import { type Target, targetsOf } from '../run/targets.ts'
import type { World } from '../system/world.ts'

/** A text that an editor holds, and the folder that `gate check` would be run in. */
export interface Page {
  path: string
  text: string
  folder: string
}

/** `problem`: why the text could not be judged. Without one and without findings nothing is wrong, or it is no checklist. */
export interface Told {
  findings: readonly Finding[]
  problem: { message: string; line: number } | null
}

/** What a page answers to its gate. */
export interface Reading {
  gate: Gate
  answers: Answers
  guidance: Guidance
  /** As findings name it. */
  file: string
}

/** What is in force in a folder on a day. */
interface Ground {
  day: Day
  inForce: ConfigInForce
  gates: Gates
  judge: Judge
  targets: Map<string, Promise<Target | undefined>>
}

export class Judging {
  readonly #world: World
  readonly #grounds = new Map<string, Ground>()
  #last: Promise<unknown> = Promise.resolve()

  constructor(world: World) {
    this.#world = world
  }

  /** From here on the disk may say something else. */
  forget(): void {
    this.#grounds.clear()
  }

  /** What `gate check --skip-others FILE` would say as of today, were the text saved. */
  judged(page: Page): Promise<Told> {
    return this.#inFolderOf(page, async (file) => {
      const bytes = new TextEncoder().encode(page.text)
      try {
        const ground = await this.#groundOf(page.folder)
        const target = await this.#targetOf(file, ground)
        if (target === undefined) return nothing
        const judged = await ground.judge(target, bytes)
        if (judged.kind === 'judged') return { findings: judged.review.findings, problem: null }
        if (judged.kind !== 'error') return nothing
        // what stops it may stand in another file
        return judged.file === file
          ? problemOf(judged.message, judged.line)
          : problemOf(`${judged.file}: ${judged.message}`)
      } catch (error) {
        if (!(error instanceof GateError)) throw error
        // a configuration that cannot be read stops the judgement of every checklist, and is nothing to any other page
        const gates = new Gates(this.#world)
        const mayBe = await mayBeUnjudgedChecklist(() => bytes, { file }, gates)
        const place = error.file === undefined ? '' : `${error.file}: `
        return mayBe ? problemOf(`${place}${withLine(error)}`) : nothing
      }
    })
  }

  /** The page as its gate reads it; null where it is no checklist, or none that can be read. */
  read(page: Page): Promise<Reading | null> {
    return this.#inFolderOf(page, async (file) => {
      try {
        const { gates, targets } = await this.#groundOf(page.folder)
        const target = await targets.get(file)
        const source = readSource(new TextEncoder().encode(page.text), file)
        const checklist = withinLimits(file, source.text, () => readChecklist(source))
        const { gate } = await gates.of(checklist, file, target?.gate ?? null)
        const answers = withinLimits(file, source.text, () => pair(gate, checklist))
        return { gate, answers, guidance: await gates.guidanceOf(gate), file }
      } catch (error) {
        if (error instanceof GateError) return null
        throw error
      }
    })
  }

  /** One after the other: paths are seen from the working directory, of which a process has one. */
  #inFolderOf<T>({ path, folder }: Page, work: (file: string) => Promise<T>): Promise<T> {
    const done = this.#last.then(() => {
      this.#world.goTo(folder)
      return work(this.#world.relative(path))
    })
    this.#last = done.catch(() => undefined)
    return done
  }

  async #groundOf(folder: string): Promise<Ground> {
    const world = this.#world
    const day = isoDay(world.today)
    if (day === null) throw new GateError(`the clock says "${world.today}", which is not a day`)
    const known = this.#grounds.get(folder)
    if (known?.day === day) return known
    const inForce = await readConfig(world)
    const { lineOf: _, ...config } = inForce.config
    const gates = new Gates(world, config.gates)
    await refuseUnknownGates(inForce.config, inForce.path, () => gates.ids())
    const policy = {
      asOf: day,
      config,
      path: inForce.path,
      trust: null,
      wantsDigests: false,
      repository: null,
      registry: null,
      namesInput: false,
    }
    const judge = judgeHere(policy, world, world, 'alone')
    const ground = { day, inForce, gates, judge, targets: new Map() }
    this.#grounds.set(folder, ground)
    return ground
  }

  /** Undefined where the configuration leaves the file out. */
  #targetOf(file: string, { inForce, gates, targets }: Ground): Promise<Target | undefined> {
    const known = targets.get(file)
    if (known !== undefined) return known
    const found = targetsOf([file], { skipOthers: true }, inForce, gates, this.#world).then(
      (selected) => selected.targets[0],
    )
    targets.set(file, found)
    return found
  }
}

const nothing: Told = { findings: [], problem: null }

function problemOf(message: string, line = 1): Told {
  return { findings: [], problem: { message, line } }
}
