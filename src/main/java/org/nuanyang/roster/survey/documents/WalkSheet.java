package org.nuanyang.roster.survey.documents;

import java.util.List;

/** A class's names with what is known of each, to be ticked with a pen where a phone is of no use. */
public record WalkSheet(String school, String klass, String title, String printed, List<Row> rows) {
    public record Row(int number, String name, String sex, String known) {}
}
