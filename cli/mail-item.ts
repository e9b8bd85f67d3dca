import type {Reading, Span} from '../core/index.js'
import {type Content, decode, tooLarge} from './content.js'
import type {Stored} from './mbox.js'
import type {FileReport, ReadReport} from './report/types.js'

/** The content of a message of an mbox. */
export function contentOfMail({bytes}: Stored): Content {
  return bytes ? decode(bytes, '.mbox') : tooLarge(true)
}

/** A report on a message of an mbox, with its places in the whole file, which is none to be mended: mail programs keep indexes of it. */
export function inItsFile(report: FileReport, {number, at}: Stored): FileReport {
  const problems = report.problems.map(problem => ({
    ...problem,
    ...moved(problem, at.offset),
    line: problem.line + at.lines,
    endLine: problem.endLine + at.lines,
    suggestions: [],
  }))
  return {...report, message: number, at, problems}
}

/** The same of a reading. */
export function readInItsFile(report: ReadReport, {number, at}: Stored): ReadReport {
  const {reading} = report
  return {...report, message: number, reading: reading && movedReading(reading, at.offset)}
}

function movedReading(reading: Reading, by: number): Reading {
  const all = <T extends Span>(spans: readonly T[]): T[] => spans.map(span => ({...span, ...moved(span, by)}))
  const {asks, deadlines, noReply, pressure} = reading
  return {...reading, asks: all(asks), deadlines: all(deadlines), noReply: all(noReply), pressure: all(pressure)}
}

function moved({start, end}: Span, by: number): {start: number; end: number} {
  return {start: start + by, end: end + by}
}
