package org.nuanyang.care;

/** Who answers for a duty. Whoever is linked to the child may fulfil it for them. */
public enum OwedBy {
    /** The child's linked teachers, any of them: homeroom, subject, helper. */
    LINKED,
    HOMEROOM,
    /** The helper the child is paired with; without one nothing is owed, and the child stands under unpaired. */
    HELPER,
    PSYCHOLOGY,
    SCHOOL
}
