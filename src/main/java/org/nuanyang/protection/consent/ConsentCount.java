package org.nuanyang.protection.consent;

import java.util.UUID;

/** How far a class has come with one purpose. */
public record ConsentCount(UUID klass, ConsentPurpose purpose, int children, int given, int refused) {
    public int missing() {
        return children - given - refused;
    }
}
