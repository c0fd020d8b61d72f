package org.nuanyang.importing.table;

/** The words of a trade that can stand over a column or over a group of columns. */
@FunctionalInterface
public interface Headings {
    boolean know(String label);
}
