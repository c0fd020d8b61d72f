package org.nuanyang.demo;

/**
 * How much of what is owed a school does: one that does well, one that does badly, and the others between them, so that their summaries read
 * differently.
 *
 * @param talks the share of weeks in which a teacher talks to a child
 * @param calls the share of weeks in which a helper calls home
 * @param letters the share of months in which a child writes or calls home
 * @param visits the share of months in which a helper visits the home
 */
record Effort(double talks, double calls, double letters, double visits) {
    static Effort of(String school, Dice dice) {
        return switch (school) {
            case Cast.SCHOOL -> new Effort(0.9 + dice.below(10) / 100.0, 0.88, 0.92, 0.9);
            case Cast.OUTSIDE -> new Effort(0.1 + dice.below(20) / 100.0, 0.3, 0.35, 0.25);
            default -> new Effort(0.5 + dice.below(45) / 100.0, 0.72, 0.8, 0.75);
        };
    }
}
