package org.nuanyang.mind.letter;

/** To whom a letter goes: whoever counsels (and stands in), past them to the principal, or past the school to the county's officers. */
public enum LetterReader {
    COUNSELLOR, PRINCIPAL, COUNTY
}
