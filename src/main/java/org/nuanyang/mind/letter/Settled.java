package org.nuanyang.mind.letter;

/** How a letter was settled. */
public enum Settled {
    ANSWERED, SPOKEN, NO_ANSWER, SET_ASIDE
}
