import { describe, expect, it } from 'vitest'
import { dictionary, parts, phrase } from './dictionary'

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1]).sort()

describe('the dictionary', () => {
  it('has both languages for every key, with the same values in them', () => {
    for (const [key, [zh, en]] of Object.entries(dictionary)) {
      expect(zh.trim(), `${key} in Chinese`).not.toBe('')
      expect(en.trim(), `${key} in English`).not.toBe('')
      expect(placeholders(zh), `values of ${key}`).toEqual(placeholders(en))
    }
  })

  it('says Chinese in the one and no Chinese in the other', () => {
    for (const [key, [zh, en]] of Object.entries(dictionary)) {
      if (key.startsWith('language.')) continue
      expect(en, key).not.toMatch(/\p{Script=Han}/u)
      if (/\p{Letter}{4}/u.test(en)) expect(zh, key).toMatch(/\p{Script=Han}/u)
    }
  })

  it('keeps the keys of each capability under its name', () => {
    for (const [name, words] of Object.entries(parts)) {
      for (const key of Object.keys(words)) expect(key.split('.')[0]).toBe(name)
    }
  })

  it('puts values in', () => {
    expect(phrase('en', 'audit.event', { position: 12 })).toBe('Event 12')
  })
})
