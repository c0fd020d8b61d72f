package org.nuanyang.roster;

/** 四知: what a class teacher knows of each child beside the five clarities (domain section 3). */
public enum Knowing {
    FAMILY(Fact.FAMILY_BACKGROUND), THOUGHT(Fact.THOUGHT), STUDY(Fact.STUDY_LEVEL), BEHAVIOUR(Fact.BEHAVIOUR);

    private final Fact fact;

    Knowing(Fact fact) {
        this.fact = fact;
    }

    public Fact fact() {
        return fact;
    }

    public boolean known(Facts facts) {
        return facts.tells(fact);
    }
}
