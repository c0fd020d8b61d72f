package org.nuanyang.roster.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One child's file on paper.
 *
 * @param photo a picture as a data address, null for an empty frame
 * @param marks the five clarities, each complete or with what is missing
 * @param former guardians before the present ones
 * @param foot who printed it and when
 */
public record Dossier(
        Cover cover, @Nullable String photo, List<Block> blocks, List<Mark> marks, List<Former> former, String membership, String care,
        String foot) {

    public Dossier {
        blocks = List.copyOf(blocks);
        marks = List.copyOf(marks);
        former = List.copyOf(former);
    }

    public record Cover(String school, String klass, String name, String sex, String birth, String studentNumber, String number, String enrolledOn, String homeroom) {}

    /** A part of the sheet. */
    public record Block(String title, List<Line> lines) {
        public Block {
            lines = List.copyOf(lines);
        }
    }

    public record Line(List<Cell> cells) {
        static Line of(Cell... cells) {
            return new Line(List.of(cells));
        }
    }

    /** @param span how many of the five columns right of its label the value takes: 1, 3 or 5 */
    public record Cell(String label, String value, int span) {
        /** The size class of a value in its room. */
        public String fit() {
            var room = switch (span) {
                case 1 -> 9;
                case 3 -> 26;
                default -> 44;
            };
            var width = value.codePoints().mapToDouble(c -> c < 0x2E80 ? 0.55 : 1).sum();
            return width <= room * 2 ? "" : width <= room * 4 ? "long" : "longer";
        }
    }

    public record Mark(String name, String state) {}

    public record Former(String name, String relation, String from, String until) {}
}
