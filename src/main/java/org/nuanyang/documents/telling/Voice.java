package org.nuanyang.documents.telling;

/** Who writes: of a class, of the children one stands by, of what one does as psychology teacher, of a school, a township's schools, the county. */
public enum Voice {
    CLASS, HELPER, PSYCHOLOGY, SCHOOL, TOWNSHIP, COUNTY;

    /** Of one person's own doing; nobody else's. */
    public boolean own() {
        return this == HELPER || this == PSYCHOLOGY;
    }
}
