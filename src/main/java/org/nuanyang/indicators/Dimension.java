package org.nuanyang.indicators;

/** By what a figure is told apart. */
public enum Dimension {
    TOWNSHIP, SCHOOL, GRADE, CLASS, SEX, GUARDIAN, CATEGORY, BOARDING;

    /** The level below a place, towards which a figure opens. */
    public boolean isPlace() {
        return this == TOWNSHIP || this == SCHOOL || this == CLASS;
    }

    /** A place or a grade of one; the others are what a child's file tells. */
    public boolean ofPlaces() {
        return isPlace() || this == GRADE;
    }
}
