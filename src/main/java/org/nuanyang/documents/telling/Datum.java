package org.nuanyang.documents.telling;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a name in a template stands for. */
public sealed interface Datum {
    /** A figure: it is printed with an address and stands in the annex. */
    sealed interface Figure extends Datum {
        Origin origin();
    }

    /** @param before the same of the stretch before; null where nothing was kept of it */
    record Number(long value, @Nullable Long before, Origin origin) implements Figure {}

    /**
     * A share, printed in per cent; of fewer than {@link #LEAST} it cannot be told in per cent.
     *
     * @param before the same of the stretch before; null where nothing was kept of it
     */
    record Share(long part, long whole, @Nullable Share before, Origin origin) implements Figure {
        public static final int LEAST = 10;

        private static final long WHOLE = 1_000;

        /** In tenths of a per cent; only the whole is 100 %, and only nought is 0 %. Empty of so few that it cannot be told. */
        public OptionalLong permille() {
            if (whole < LEAST) return OptionalLong.empty();
            if (part >= whole) return OptionalLong.of(WHOLE);
            if (part <= 0) return OptionalLong.of(0);
            return OptionalLong.of(Math.clamp((part * 2 * WHOLE + whole) / (whole * 2), 1, WHOLE - 1));
        }
    }

    /**
     * A word: a name, a list of classes. Figures never hide in it.
     *
     * @param children of whom it tells one by one, named or not: a paper in which it may stand goes when their files are erased
     */
    record Phrase(String text, Set<UUID> children) implements Datum {
        public Phrase {
            children = Set.copyOf(children);
        }

        public Phrase(String text) {
            this(text, Set.of());
        }
    }

    record Day(LocalDate day) implements Datum {}

    /** What is told line by line, each with names of its own. */
    record Rows(List<Row> rows) implements Datum {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /** @param key tells a row from the others of its kind, the same in every draft */
    record Row(String key, Map<String, Datum> data) {
        public Row {
            data = Map.copyOf(data);
        }
    }

    /** Of whom this tells one by one. */
    default Stream<UUID> ofChildren() {
        return switch (this) {
            case Phrase phrase -> phrase.children().stream();
            case Rows rows -> rows.rows().stream().flatMap(row -> row.data().values().stream()).flatMap(Datum::ofChildren);
            case Figure _, Day _, Unrecorded _ -> Stream.empty();
        };
    }

    /** No record tells it, which is not nought: the sentence that needs it is not said, and the matter is listed as not recorded. */
    record Unrecorded() implements Datum {}
}
