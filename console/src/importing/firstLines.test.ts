import { describe, expect, it } from 'vitest'
import { firstLines } from './firstLines'

describe('the first lines of a file', () => {
  it('are read in UTF-8 and in GB18030', async () => {
    expect(await firstLines(new Blob(['凭证号,金额\r\n1,2']))).toEqual(['凭证号,金额', '1,2'])
    expect(await firstLines(new Blob([new Uint8Array([0xbd, 0xf0, 0xb6, 0xee])]))).toEqual(['金额'])
  })

  it('are ten at most, even of a file that is cut inside a character', async () => {
    const lines = await firstLines(new Blob([`${'额'.repeat(40)}\n`.repeat(2000)]))
    expect(lines).toHaveLength(10)
    expect(lines[0]).toBe('额'.repeat(40))
  })
})
