package org.nuanyang.documents.manuscript;

import java.util.List;

/** What stands below each other in a manuscript. */
public sealed interface Block {
    /** @param level 1: 一、 2: （一） 3: 1. 4: （1）; the number is the writer's and never part of the text */
    record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 4) throw new IllegalArgumentException("no level " + level);
        }
    }

    record Paragraph(List<Run> runs) implements Block {
        public Paragraph {
            runs = List.copyOf(runs);
        }

        public static Paragraph of(String text) {
            return new Paragraph(List.of(new Run.Plain(text)));
        }

        public String text() {
            return String.join("", runs.stream().map(Run::text).toList());
        }
    }

    /**
     * A table whose heading is repeated on every page.
     *
     * @param caption above it; may be empty
     * @param lines each as many cells as the heading has
     */
    record Grid(String caption, List<String> heading, List<List<Paragraph>> lines) implements Block {
        public Grid {
            heading = List.copyOf(heading);
            lines = lines.stream().map(List::copyOf).toList();
        }
    }

    record PageBreak() implements Block {}
}
