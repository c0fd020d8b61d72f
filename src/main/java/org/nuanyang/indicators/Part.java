package org.nuanyang.indicators;

/** Whom a figure opens to: those counted, those they are counted of, or those of them who are missing. */
public enum Part {
    NUMERATOR, DENOMINATOR, MISSING
}
