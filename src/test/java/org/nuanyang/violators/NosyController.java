package org.nuanyang.violators;

/** A controller that goes to the tables by itself. */
class NosyController {
    private final NosySql sql = new NosySql();

    String show() {
        return sql.children();
    }
}
