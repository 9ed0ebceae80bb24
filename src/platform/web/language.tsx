import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'

export const languages = ['sv', 'en'] as const
export type Language = (typeof languages)[number]

/** All text of one feature: the Swedish object is the type, the English one satisfies it. */
export interface Catalogue<Words> {
  readonly sv: Words
  readonly en: Words
}

const place = 'samlad.language'

/** The language kept on the device; Swedish when none is, whatever the browser speaks: it is a Swedish workplace. */
function readLanguage(): Language {
  try {
    return languages.find((language) => language === localStorage.getItem(place)) ?? 'sv'
  } catch {
    return 'sv'
  }
}

const LanguageContext = createContext<{ language: Language; choose: (language: Language) => void }>({
  language: 'sv',
  choose: () => {},
})

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(readLanguage)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const choose = useCallback((chosen: Language) => {
    setLanguage(chosen)
    try {
      localStorage.setItem(place, chosen)
    } catch {
      // Not kept, but chosen for this visit.
    }
  }, [])
  const value = useMemo(() => ({ language, choose }), [language, choose])
  return <LanguageContext value={value}>{children}</LanguageContext>
}

/** The language in use and the way to change it. */
export const useLanguage = () => useContext(LanguageContext)

/** The words of one catalogue in the language in use. */
export function useWords<Words>(catalogue: Catalogue<Words>): Words {
  return catalogue[useLanguage().language]
}
