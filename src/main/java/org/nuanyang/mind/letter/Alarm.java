package org.nuanyang.mind.letter;

/** What the words of a letter give cause for. The writer never learns of it. */
public enum Alarm {
    NONE, WORRY, DANGER
}
