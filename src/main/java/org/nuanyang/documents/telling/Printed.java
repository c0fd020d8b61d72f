package org.nuanyang.documents.telling;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nuanyang.documents.telling.Telling.Cited;
import org.nuanyang.documents.telling.Template.Name;
import org.nuanyang.documents.telling.Word.Type;

/** Every figure that a teller knows, as it would be printed, whether or not its text says it. */
final class Printed {
    private final Saying saying;

    private Printed(Saying saying) {
        this.saying = saying;
    }

    static Map<String, Cited> of(Teller teller, Subject subject, Map<String, Datum> data) {
        var printed = new Printed(new Saying(teller.key()));
        printed.print(teller.words(), Known.of(teller, subject, data));
        return printed.saying.cited();
    }

    private void print(List<Word> words, Known known) {
        for (var word : words) {
            if (word.type() == Type.ROWS) {
                if (known.datum(word.name()).orElse(null) instanceof Datum.Rows(var rows)) rows.forEach(row -> print(word.within(), known.row(word.name(), row)));
            } else if (word.type() == Type.NUMBER || word.type() == Type.SHARE) {
                Stream.of("", Vocabulary.BEFORE, Vocabulary.CHANGE).forEach(ending -> saying.cell(List.of(new Name(word.name() + ending)), known));
            }
        }
    }
}
