package org.nuanyang.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Chance that is the same on every machine: SplitMix64, split by name. A fork depends on its name and its parent only,
 * never on how often the parent was thrown, so a new fact added to one place changes nothing elsewhere.
 */
final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long origin;
    private long state;

    Dice(long seed) {
        origin = seed;
        state = seed;
    }

    Dice fork(String name) {
        long h = origin ^ 0xCBF29CE484222325L;
        for (int i = 0; i < name.length(); i++) h = mix(h * 31 + name.charAt(i));
        return new Dice(h);
    }

    Dice fork(String name, int number) {
        return new Dice(mix(fork(name).origin + number * GOLDEN));
    }

    private long next() {
        state += GOLDEN;
        return mix(state);
    }

    private static long mix(long z) {
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** 0 … bound − 1. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    LocalDate between(LocalDate first, LocalDate last) {
        return first.plusDays(below((int) (last.toEpochDay() - first.toEpochDay()) + 1));
    }

    boolean chance(double share) {
        return (next() >>> 11) * 0x1.0p-53 < share;
    }

    <T> T of(T[] choices) {
        return choices[below(choices.length)];
    }

    /** One of the words, as often as its weight says. */
    String of(WordList words) {
        return words.at(below(words.total()));
    }

    /** A UUID of version 7 that says it was made at this moment. */
    UUID id(Instant madeAt) {
        var high = madeAt.toEpochMilli() << 16 | 0x7000L | below(4096);
        return new UUID(high, next() >>> 2 | 0x8000000000000000L);
    }
}
