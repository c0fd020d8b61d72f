package org.nuanyang.indicators;

/** By what a figure is told apart. */
public enum Dimension {
    TOWNSHIP, SCHOOL, GRADE, CLASS, SEX, GUARDIAN, CATEGORY, BOARDING;

    /** The level below a place, towards which a figure opens. */
    public boolean isPlace() {
        return this == TOWNSHIP || this == SCHOOL || this == CLASS;
    }
}
