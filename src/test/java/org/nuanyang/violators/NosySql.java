package org.nuanyang.violators;

/** Reads another module's table. */
class NosySql {
    String children() {
        return """
                select child.name
                  from roster.child
                  join access.org on org.id = child.school_id
                """;
    }
}
