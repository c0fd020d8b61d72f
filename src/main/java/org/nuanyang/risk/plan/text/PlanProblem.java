package org.nuanyang.risk.plan.text;

/** For what the documents ask an individual plan (domain section 7): the first four by the schools' own rules, the others by usage. */
public enum PlanProblem {
    STUDY_FALL, PERSONALITY, CONDUCT, OFFENCE, ILLNESS, POVERTY, GUARDIAN_UNABLE, CONTACT_LOST, DROPOUT, SELF_HARM, HARM, OTHER
}
