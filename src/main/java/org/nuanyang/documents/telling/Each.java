package org.nuanyang.documents.telling;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.documents.telling.Saying.Said;
import org.nuanyang.documents.telling.Template.Line;

/** A line said once, or once for each row that can be told. */
final class Each {
    private Each() {}

    static List<Said> said(Line line, Saying saying, Known known) {
        return of(line.rows(), saying, known).stream().flatMap(each -> saying.say(line.choice(), each).stream()).toList();
    }

    /** What is known in each row; outside of rows, what is known. */
    static List<Known> of(@Nullable String rows, Saying saying, Known known) {
        if (rows == null) return List.of(known);
        return saying.ask(rows, known).stream().flatMap(datum -> datum instanceof Datum.Rows(var each) ? each.stream() : Stream.of())
                .filter(Objects::nonNull).map(row -> known.row(rows, row)).toList();
    }
}
