package org.nuanyang.demo;

import java.util.List;

/**
 * Where a family's parents are. The shares among the children who count follow four counties' surveys (father out,
 * mother out, both out) with the unable, single and parentless families of the county scheme.
 */
enum Situation {
    AT_HOME, BACK_HOME, JUST_LEFT, SINCE_UNKNOWN, NOT_SAID,
    FATHER_AWAY, MOTHER_AWAY, BOTH_AWAY, FATHER_AWAY_MOTHER_UNABLE, MOTHER_AWAY_FATHER_UNABLE,
    SINGLE_AT_HOME, SINGLE_AWAY, ORPHANED, FORSAKEN;

    private record Share(Situation situation, double percent) {}

    private static final List<Share> OF_THOSE_WHO_COUNT = List.of(
            new Share(FATHER_AWAY, 46.5), new Share(MOTHER_AWAY, 20), new Share(BOTH_AWAY, 21.5),
            new Share(FATHER_AWAY_MOTHER_UNABLE, 2), new Share(MOTHER_AWAY_FATHER_UNABLE, 1.2),
            new Share(SINGLE_AT_HOME, 4.3), new Share(SINGLE_AWAY, 3.2), new Share(ORPHANED, 0.9), new Share(FORSAKEN, 0.4));
    private static final List<Share> OF_THE_OTHERS = List.of(
            new Share(AT_HOME, 91.5), new Share(BACK_HOME, 4.5), new Share(JUST_LEFT, 1.2), new Share(SINCE_UNKNOWN, 1.8),
            new Share(NOT_SAID, 1));

    static Situation drawn(boolean counting, Dice dice) {
        double left = dice.below(1_000_000) / 10_000.0;
        var shares = counting ? OF_THOSE_WHO_COUNT : OF_THE_OTHERS;
        for (var share : shares) {
            left -= share.percent();
            if (left < 0) return share.situation();
        }
        return shares.getFirst().situation();
    }

    boolean fatherAway() {
        return switch (this) {
            case FATHER_AWAY, BOTH_AWAY, FATHER_AWAY_MOTHER_UNABLE -> true;
            default -> false;
        };
    }

    boolean motherAway() {
        return switch (this) {
            case MOTHER_AWAY, BOTH_AWAY, MOTHER_AWAY_FATHER_UNABLE -> true;
            default -> false;
        };
    }

    boolean parentless() {
        return this == ORPHANED || this == FORSAKEN;
    }

    /** Counts, so that teachers have looked more closely. */
    boolean cared() {
        return fatherAway() || motherAway() || parentless() || single();
    }

    boolean single() {
        return this == SINGLE_AT_HOME || this == SINGLE_AWAY;
    }
}
