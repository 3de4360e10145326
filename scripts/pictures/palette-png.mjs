// A PNG of 24 or 32 bits as one of at most 256 colours: a third of the size, and text stays crisp.
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
const MOST_COLOURS = 256
/** Colours are told apart by this many bits of each channel. */
const BITS = 6

/** @typedef {{ count: number, sum: number[] }} Bin sums of the channels of its pixels */

/** @param {Buffer} png @returns {Buffer} */
export function palettePng(png) {
  const { width, height, channels, pixels } = decode(png)
  const keys = new Uint32Array(width * height)
  /** @type {Map<number, Bin>} */
  const bins = new Map()
  for (let i = 0, at = 0; i < keys.length; i++, at += channels) {
    const key = ((pixels[at] >> (8 - BITS)) << (2 * BITS)) | ((pixels[at + 1] >> (8 - BITS)) << BITS) | (pixels[at + 2] >> (8 - BITS))
    keys[i] = key
    let bin = bins.get(key)
    if (bin === undefined) bins.set(key, (bin = { count: 0, sum: [0, 0, 0] }))
    bin.count++
    for (let c = 0; c < 3; c++) bin.sum[c] += pixels[at + c]
  }
  const boxes = settle([...bins], medianCut([...bins]))
  const indexOf = new Map(boxes.flatMap((box, index) => box.map(([key]) => [key, index])))
  const rows = Buffer.alloc(height * (width + 1))
  for (let i = 0; i < keys.length; i++) rows[i + Math.floor(i / width) + 1] = indexOf.get(keys[i]) ?? 0
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const palette = Buffer.from(boxes.flatMap((box) => meanOf(box)))
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('PLTE', palette), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))])
}

/** The box that is worth most, for its longest side and less so for its pixels, is cut in two at its middle pixel, again and again. @param {[number, Bin][]} all */
function medianCut(all) {
  const boxes = [all]
  while (boxes.length < MOST_COLOURS) {
    const worth = boxes.map((box) => (box.length < 2 ? 0 : longestSide(box).length * countOf(box) ** 0.15))
    const most = worth.indexOf(Math.max(...worth))
    if (worth[most] === 0) break
    const box = boxes[most]
    const { channel } = longestSide(box)
    box.sort(([, a], [, b]) => a.sum[channel] / a.count - b.sum[channel] / b.count)
    const half = countOf(box) / 2
    let [cut, seen] = [0, 0]
    while (cut < box.length - 1 && (cut === 0 || seen + box[cut][1].count <= half)) seen += box[cut++][1].count
    boxes.splice(most, 1, box.slice(0, cut), box.slice(cut))
  }
  return boxes
}

/** Every colour goes to the box whose mean is nearest, and the means follow, a few times. @param {[number, Bin][]} all @param {[number, Bin][][]} boxes */
function settle(all, boxes) {
  let settled = boxes
  for (let round = 0; round < 4; round++) {
    const means = settled.map(meanOf)
    /** @type {[number, Bin][][]} */
    const next = means.map(() => [])
    for (const entry of all) {
      const { sum, count } = entry[1]
      let [best, least] = [0, Infinity]
      means.forEach((mean, i) => {
        const distance = (mean[0] - sum[0] / count) ** 2 + (mean[1] - sum[1] / count) ** 2 + (mean[2] - sum[2] / count) ** 2
        if (distance < least) [best, least] = [i, distance]
      })
      next[best].push(entry)
    }
    settled = next.filter((box) => box.length > 0)
  }
  return settled
}

/** @param {[number, Bin][]} box */
function longestSide(box) {
  const sides = [0, 1, 2].map((channel) => {
    let [low, high] = [255, 0]
    for (const [, { sum, count }] of box) [low, high] = [Math.min(low, sum[channel] / count), Math.max(high, sum[channel] / count)]
    return high - low
  })
  const length = Math.max(...sides)
  return { length, channel: sides.indexOf(length) }
}

/** @param {[number, Bin][]} box */
function countOf(box) {
  return box.reduce((total, [, { count }]) => total + count, 0)
}

/** @param {[number, Bin][]} box */
function meanOf(box) {
  return [0, 1, 2].map((channel) => Math.round(box.reduce((total, [, { sum }]) => total + sum[channel], 0) / countOf(box)))
}

/** Eight bits a channel, not interlaced: what browsers write. @param {Buffer} png */
function decode(png) {
  const width = png.readUInt32BE(16)
  const height = png.readUInt32BE(20)
  const channels = png[25] === 6 ? 4 : 3
  const parts = []
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  const raw = inflateSync(Buffer.concat(parts))
  const stride = width * channels
  const pixels = new Uint8Array(height * stride)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)]
    for (let x = 0; x < stride; x++) {
      const left = x >= channels ? pixels[y * stride + x - channels] : 0
      const up = y > 0 ? pixels[(y - 1) * stride + x] : 0
      const corner = x >= channels && y > 0 ? pixels[(y - 1) * stride + x - channels] : 0
      pixels[y * stride + x] = raw[y * (stride + 1) + 1 + x] + predicted(filter, left, up, corner)
    }
  }
  return { width, height, channels, pixels }
}

/** @param {number} filter @param {number} left @param {number} up @param {number} corner */
function predicted(filter, left, up, corner) {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

/** @param {string} name @param {Buffer} data */
function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
