import {
  createContext,
  type ReactNode,
  startTransition,
  use,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react'

export const languages = ['sv', 'en'] as const
export type Language = (typeof languages)[number]

/** All text of one feature: the Swedish object is the type, the English one satisfies it. */
export interface Catalogue<Words> {
  readonly sv: Words
  /** A large catalogue's English comes when it is chosen: most phones never need it. */
  readonly en: Words | (() => Promise<Words>)
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
    // What is shown stays until the words of the other language are here.
    startTransition(() => setLanguage(chosen))
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

const fetched = new WeakMap<object, Promise<unknown>>()

/** The words of one catalogue in the language in use. Waits, as a page that is being fetched does, where they must come first. */
export function useWords<Words extends object>(catalogue: Catalogue<Words>): Words {
  const { language } = useLanguage()
  const words = catalogue[language]
  if (typeof words !== 'function') return words
  let coming = fetched.get(words) as Promise<Words> | undefined
  if (!coming) {
    coming = words()
    fetched.set(words, coming)
  }
  return use(coming)
}
